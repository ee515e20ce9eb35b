package org.vmoffer.conformance.promela;

/**
 * How large a model is.
 *
 * @param states distinct states
 * @param edges steps from one of them to another, or to itself
 * @param depth states on the longest of the shortest paths
 */
public record Counts(long states, long edges, int depth) {}
