package org.vmoffer.api;

/**
 * A call with its arguments, exactly as the caller gave them: nothing is validated yet, so numbers
 * are 64 bits wide and may be anything. Addresses and lengths are bytes.
 */
public sealed interface Call {

  /**
   * {@code vm_offer}: offers a range to a process, or with {@code len = 0} cancels the offer.
   *
   * @param destPid who may claim
   * @param addr start of the range, page-aligned
   * @param len length, a multiple of the page size; 0 cancels
   * @param flags see {@link Flags}; 0 when cancelling
   */
  record VmOffer(long destPid, long addr, long len, long flags) implements Call {}

  /**
   * {@code vm_claim}: takes a pending offer.
   *
   * @param srcPid who offers
   * @param remoteAddr where the range starts in the source; names the offer
   * @param localAddr the value in {@code *local_addr}: the exact place, or 0 to let the kernel
   *     choose
   * @param size the value in {@code *size}: the expected length, or 0 to accept any
   * @param flags none is defined
   * @param outOk whether {@code local_addr} and {@code size} can be read and written
   * @param expectId extension: the id that the offer must have, 0 for any
   * @param minPerms extension: rights that the offer must grant
   */
  record VmClaim(
      long srcPid,
      long remoteAddr,
      long localAddr,
      long size,
      long flags,
      boolean outOk,
      long expectId,
      Permissions minPerms)
      implements Call {

    /** A claim with usable result pointers and without the extension. */
    public VmClaim(long srcPid, long remoteAddr, long localAddr, long size, long flags) {
      this(srcPid, remoteAddr, localAddr, size, flags, true, 0, Permissions.NONE);
    }
  }

  /**
   * {@code vm_listoffer}: lists what the caller has sent and received.
   *
   * @param count how many records fit into the caller's buffer
   * @param outOk whether {@code list} and {@code count} are usable
   */
  record VmListOffer(long count, boolean outOk) implements Call {}

  /**
   * Maps fresh zeroed pages at an exact place.
   *
   * @param addr start, page-aligned
   * @param pages how many
   * @param perms the current permissions; the maximum is RWX
   * @param special whether the pages are marked special
   */
  record Mmap(long addr, long pages, Permissions perms, boolean special) implements Call {}

  /**
   * Unmaps a range, holes included.
   *
   * @param addr start, page-aligned
   * @param pages how many
   */
  record Munmap(long addr, long pages) implements Call {}

  /**
   * Changes the current permissions of a range, within the maximum.
   *
   * @param addr start, page-aligned
   * @param pages how many
   * @param perms the new permissions
   */
  record Mprotect(long addr, long pages, Permissions perms) implements Call {}

  /**
   * One load, store or instruction fetch by a thread of the caller.
   *
   * @param addr any address; the page that contains it is meant
   * @param kind what is done
   * @param value what a store writes; otherwise without meaning
   */
  record Access(long addr, Kind kind, long value) implements Call {}

  /** Creates a child with a copy of the caller's address space. */
  record Fork() implements Call {}

  /** Replaces the program: the address space is emptied, offers die. */
  record Exec() implements Call {}

  /** Ends the process. */
  record Exit() implements Call {}

  /** Creates a process from nothing; nobody calls it, so its caller is pid 0. */
  record Spawn() implements Call {}

  /**
   * A device begins to work on a page.
   *
   * @param addr any address in the page
   */
  record Pin(long addr) implements Call {}

  /**
   * The device ends its work.
   *
   * @param addr any address in the page
   */
  record Unpin(long addr) implements Call {}

  /** The kinds of access, each needing the right of the same letter. */
  enum Kind {
    /** A load. */
    R(Permissions.R),
    /** A store. */
    W(Permissions.W),
    /** An instruction fetch. */
    X(Permissions.X);

    private final Permissions needs;

    Kind(Permissions needs) {
      this.needs = needs;
    }

    /** The right that such an access needs. */
    public Permissions needs() {
      return needs;
    }
  }
}
