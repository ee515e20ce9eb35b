package org.vmoffer.conformance.tlc;

/**
 * The process in which TLC runs could not do its work.
 *
 * @param message why
 * @param says whether that says it all; otherwise TLC's log may say more
 */
record WorkerFailure(String message, boolean says) implements WorkerMessage {}
