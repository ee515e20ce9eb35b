package org.vmoffer.conformance.tlc;

/**
 * The process in which TLC runs could not do its work.
 *
 * @param message why
 */
record WorkerFailure(String message) implements WorkerMessage {}
