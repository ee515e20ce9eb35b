package org.vmoffer.api;

/**
 * A pending offer as {@code vm_listoffer} shows it to its two parties.
 *
 * @param id ascending in the order of creation, never reused
 * @param srcPid the process that offers
 * @param dstPid the only process that can claim
 * @param addr where the range starts in the source, in bytes
 * @param len how long the range is, in bytes
 * @param flags what is granted and dropped, see {@link Flags}
 */
public record OfferRecord(long id, int srcPid, int dstPid, long addr, long len, int flags) {}
