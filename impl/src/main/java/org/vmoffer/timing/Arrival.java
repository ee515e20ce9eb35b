package org.vmoffer.timing;

/**
 * A request for a shootdown on its way to a core.
 *
 * @param at when it reaches the core
 * @param isRemote whether another core has sent it, by an interrupt
 */
record Arrival(long at, boolean isRemote) {}
