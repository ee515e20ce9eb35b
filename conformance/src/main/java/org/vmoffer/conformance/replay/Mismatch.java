package org.vmoffer.conformance.replay;

/**
 * A step that a subject took otherwise than predicted.
 *
 * @param walk the number of the walk
 * @param step the number of the step within the walk, from 0
 * @param observed what the subject did
 */
public record Mismatch(int walk, int step, Observed observed) {}
