package org.vmoffer.kernel;

/**
 * What a claim that succeeds does, decided in full before anything changes.
 *
 * @param source pid that offers
 * @param destination pid that claims
 * @param from first page in the source
 * @param to first page in the destination
 * @param pages how many
 * @param grant what the destination gets, as permission bits
 * @param drop what the source loses, as permission bits
 */
record Transfer(int source, int destination, long from, long to, long pages, int grant, int drop) {}
