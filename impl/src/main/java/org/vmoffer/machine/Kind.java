package org.vmoffer.machine;

import org.vmoffer.api.Call;

/** What an operation of a program is. */
enum Kind {
  /** None: the program has ended. */
  NONE,
  ACCESS,
  DMA,
  OFFER,
  CLAIM,
  LIST,
  MMAP,
  MUNMAP,
  MPROTECT,
  PIN,
  UNPIN,
  FORK,
  EXEC,
  EXIT,
  SPAWN;

  static Kind of(Operation operation) {
    return switch (operation) {
      case Operation.Dma _ -> DMA;
      case Operation.OnCore(Call call) -> of(call);
    };
  }

  private static Kind of(Call call) {
    return switch (call) {
      case Call.VmOffer _ -> OFFER;
      case Call.VmClaim _ -> CLAIM;
      case Call.VmListOffer _ -> LIST;
      case Call.Mmap _ -> MMAP;
      case Call.Munmap _ -> MUNMAP;
      case Call.Mprotect _ -> MPROTECT;
      case Call.Access _ -> ACCESS;
      case Call.Fork _ -> FORK;
      case Call.Exec _ -> EXEC;
      case Call.Exit _ -> EXIT;
      case Call.Spawn _ -> SPAWN;
      case Call.Pin _ -> PIN;
      case Call.Unpin _ -> UNPIN;
    };
  }

  /**
   * Whether the call starts without a lock: an access is the hardware's, a list looks at the offers
   * alone, exec and exit stop their siblings first.
   */
  boolean isLockless() {
    return switch (this) {
      case NONE, ACCESS, DMA, LIST, EXEC, EXIT -> true;
      case OFFER, CLAIM, MMAP, MUNMAP, MPROTECT, PIN, UNPIN, FORK, SPAWN -> false;
    };
  }

  /** Whether the call ends the incarnation of its process. */
  boolean ends() {
    return this == EXEC || this == EXIT;
  }
}
