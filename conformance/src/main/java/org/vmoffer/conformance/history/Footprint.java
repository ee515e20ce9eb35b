package org.vmoffer.conformance.history;

import org.vmoffer.api.Call;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.protocol.Hello;

/**
 * What a call may look at and what it may change, whatever the state. Two calls neither of which
 * may change what the other touches do the same in both orders and lead to the same position.
 *
 * @param reads a bit for each pid whose process, pages or offers are looked at
 * @param writes a bit for each of which they are changed
 * @param readsShared what is looked at beside
 * @param writesShared what is changed beside
 */
record Footprint(long reads, long writes, int readsShared, int writesShared) {
  /** In which order offers have been made, and what is known of their ids. */
  private static final int ORDER = 1;

  /** How many frames are free. */
  private static final int FRAMES = 2;

  /** What is in pages: two processes may have the same frame. */
  private static final int CONTENTS = 4;

  private static final int EVERYTHING = ORDER | FRAMES | CONTENTS;
  private static final Footprint ALL = new Footprint(-1, -1, EVERYTHING, EVERYTHING);

  /** The footprint of a call on a machine. */
  static Footprint of(Invocation invocation, Hello hello) {
    long own = bit(invocation.pid());
    boolean scarce = hello.frames() < (long) hello.maxPid() * hello.userPages();
    int frames = scarce ? FRAMES : 0;
    return switch (invocation.call()) {
      case Call.VmOffer offer ->
          new Footprint(bit(offer.destPid()), own, 0, offer.len() == 0 ? 0 : ORDER);
      case Call.VmClaim claim ->
          new Footprint(0, own | bit(claim.srcPid()), 0, claim.expectId() > 0 ? ORDER : 0);
      case Call.VmListOffer _ -> new Footprint(-1, 0, 0, ORDER);
      case Call.Mmap _, Call.Munmap _ -> new Footprint(0, own, 0, frames);
      case Call.Mprotect _, Call.Pin _, Call.Unpin _ -> new Footprint(0, own, 0, 0);
      case Call.Access access ->
          switch (access.kind()) {
            case R -> new Footprint(own, 0, CONTENTS, 0);
            case W -> new Footprint(own, 0, 0, CONTENTS);
            case X -> new Footprint(own, 0, 0, 0);
          };
      // What they do to offers reaches processes that the call does not name.
      case Call.Fork _, Call.Exec _, Call.Exit _, Call.Spawn _ -> ALL;
    };
  }

  private static long bit(long pid) {
    return pid > 0 && pid < Long.SIZE ? 1L << pid : 0;
  }

  /** Whether one of two calls may change what the other touches. */
  boolean conflicts(Footprint other) {
    return (writes & (other.reads | other.writes)) != 0
        || (other.writes & reads) != 0
        || (writesShared & (other.readsShared | other.writesShared)) != 0
        || (other.writesShared & readsShared) != 0;
  }
}
