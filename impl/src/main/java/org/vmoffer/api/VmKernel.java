package org.vmoffer.api;

/**
 * A kernel that knows the calls. Every call is total: in every state and with every argument it
 * succeeds or fails with exactly one error, and a failure changes nothing.
 *
 * <p>The methods below {@link #call} read like the C functions, the caller's pid first.
 */
public interface VmKernel {

  /**
   * Makes one call, which takes effect as one atomic step.
   *
   * @param pid the caller, a live process; 0 for {@link Call.Spawn}
   * @param call what is called
   * @throws IllegalArgumentException if the caller is not live: such a call cannot happen
   */
  Reply call(int pid, Call call);

  /** Offers a range; see {@link Call.VmOffer}. */
  default Reply vmOffer(int pid, long destPid, long addr, long len, long flags) {
    return call(pid, new Call.VmOffer(destPid, addr, len, flags));
  }

  /** Cancels an offer: an offer of the same address with a length of 0. */
  default Reply vmCancel(int pid, long destPid, long addr) {
    return vmOffer(pid, destPid, addr, 0, 0);
  }

  /** Claims an offer; see {@link Call.VmClaim}. */
  default Reply vmClaim(int pid, long srcPid, long remoteAddr, long localAddr, long size) {
    return call(pid, new Call.VmClaim(srcPid, remoteAddr, localAddr, size, 0));
  }

  /** Lists offers into a buffer of {@code count} records; see {@link Call.VmListOffer}. */
  default Reply vmListOffer(int pid, long count) {
    return call(pid, new Call.VmListOffer(count, true));
  }

  /** Maps fresh pages; see {@link Call.Mmap}. */
  default Reply mmap(int pid, long addr, long pages, Permissions perms) {
    return call(pid, new Call.Mmap(addr, pages, perms, false));
  }

  /** Unmaps pages; see {@link Call.Munmap}. */
  default Reply munmap(int pid, long addr, long pages) {
    return call(pid, new Call.Munmap(addr, pages));
  }

  /** Changes permissions; see {@link Call.Mprotect}. */
  default Reply mprotect(int pid, long addr, long pages, Permissions perms) {
    return call(pid, new Call.Mprotect(addr, pages, perms));
  }

  /** Loads from a page. */
  default Reply load(int pid, long addr) {
    return call(pid, new Call.Access(addr, Call.Kind.R, 0));
  }

  /** Stores a value into a page. */
  default Reply store(int pid, long addr, long value) {
    return call(pid, new Call.Access(addr, Call.Kind.W, value));
  }

  /** Fetches an instruction from a page. */
  default Reply fetch(int pid, long addr) {
    return call(pid, new Call.Access(addr, Call.Kind.X, 0));
  }

  /** Creates a child; its pid is returned. */
  default Reply fork(int pid) {
    return call(pid, new Call.Fork());
  }

  /** Replaces the caller's program. */
  default Reply exec(int pid) {
    return call(pid, new Call.Exec());
  }

  /** Ends the caller. */
  default Reply exit(int pid) {
    return call(pid, new Call.Exit());
  }

  /** Creates a process; its pid is returned. */
  default Reply spawn() {
    return call(0, new Call.Spawn());
  }

  /** Pins a page for a device. */
  default Reply pin(int pid, long addr) {
    return call(pid, new Call.Pin(addr));
  }

  /** Ends the pin of a page. */
  default Reply unpin(int pid, long addr) {
    return call(pid, new Call.Unpin(addr));
  }
}
