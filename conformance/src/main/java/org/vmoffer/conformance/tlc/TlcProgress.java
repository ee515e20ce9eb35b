package org.vmoffer.conformance.tlc;

/**
 * How far TLC has come.
 *
 * @param states distinct states found
 * @param edges steps generated
 * @param depth states on the longest of the shortest paths
 */
public record TlcProgress(long states, long edges, int depth) implements WorkerMessage {}
