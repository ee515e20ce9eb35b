package org.vmoffer.conformance.mmu;

/**
 * An access for which there is no translation.
 *
 * @param where the file and what in it
 * @param kind R, W or X
 * @param address the virtual one
 */
public record TraceFault(String where, String kind, long address) {}
