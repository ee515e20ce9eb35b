package org.vmoffer.benchmarks;

import static org.vmoffer.api.Flags.VMO_DISOWN;
import static org.vmoffer.api.Flags.VMO_DROP_W;
import static org.vmoffer.api.Flags.VMO_GRANT_R;
import static org.vmoffer.api.Flags.VMO_GRANT_W;
import static org.vmoffer.api.Permissions.R;
import static org.vmoffer.api.Permissions.RW;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.Formats;

/**
 * A call that is about to be made, and the rule that will decide it: for each call its success, and
 * the failures that take the shortest and the longest way.
 *
 * <p>Process 1 has two pages at 0 and has offered the first one to process 2, which has a page of
 * its own behind them.
 */
public enum Situation {
  OFFER(Rule.O0, 1),
  OFFER_MALFORMED(Rule.O1, 1),
  OFFER_TWICE(Rule.O8, 1),
  CANCEL(Rule.C0, 1),
  CLAIM_SHARED(Rule.K0, 2),
  CLAIM_MOVED(Rule.K0, 2),
  CLAIM_MALFORMED(Rule.K2, 2),
  CLAIM_NOT_OFFERED(Rule.K4, 2),
  CLAIM_OCCUPIED(Rule.K9, 2),
  LIST(Rule.L0, 2),
  LIST_TOO_LONG(Rule.L3, 2),
  MMAP(Rule.MMAP_0, 1),
  MUNMAP(Rule.MUNMAP_0, 1),
  MPROTECT(Rule.MPROTECT_0, 1),
  LOAD(Rule.ACCESS_0, 1),
  STORE(Rule.ACCESS_0, 1),
  STORE_FAULT(Rule.ACCESS_1, 1),
  FORK(Rule.FORK_0, 2),
  EXEC(Rule.EXEC_0, 1),
  EXIT(Rule.EXIT_0, 1),
  SPAWN(Rule.SPAWN_0, 0),
  PIN(Rule.PIN_0, 1);

  private static final MachineConfig MACHINE =
      MachineConfig.withAmpleTables(Formats.X86_64, 4, 4, 3, 2);

  private final Rule rule;
  private final int pid;

  Situation(Rule rule, int pid) {
    this.rule = rule;
    this.pid = pid;
  }

  /** What decides the call. */
  Rule rule() {
    return rule;
  }

  /** Who calls. */
  int pid() {
    return pid;
  }

  /** The call. */
  Call call() {
    return switch (this) {
      case OFFER -> new Call.VmOffer(2, at(1), at(1), VMO_GRANT_R);
      case OFFER_MALFORMED -> new Call.VmOffer(2, 1, at(1), VMO_GRANT_R);
      case OFFER_TWICE -> new Call.VmOffer(2, 0, at(1), VMO_GRANT_R);
      case CANCEL -> new Call.VmOffer(2, 0, 0, 0);
      case CLAIM_SHARED -> new Call.VmClaim(1, 0, 0, 0, 0);
      case CLAIM_MOVED -> new Call.VmClaim(1, at(1), 0, 0, 0);
      case CLAIM_MALFORMED -> new Call.VmClaim(1, 0, 0, 0, 1);
      case CLAIM_NOT_OFFERED -> new Call.VmClaim(1, at(2), 0, 0, 0);
      case CLAIM_OCCUPIED -> new Call.VmClaim(1, 0, at(2), 0, 0);
      case LIST -> new Call.VmListOffer(2, true);
      case LIST_TOO_LONG -> new Call.VmListOffer(0, true);
      case MMAP -> new Call.Mmap(at(2), 1, RW, false);
      case MUNMAP -> new Call.Munmap(0, 2);
      case MPROTECT -> new Call.Mprotect(0, 2, R);
      case LOAD -> new Call.Access(0, Call.Kind.R, 0);
      case STORE -> new Call.Access(0, Call.Kind.W, 7);
      case STORE_FAULT -> new Call.Access(at(3), Call.Kind.W, 7);
      case FORK -> new Call.Fork();
      case EXEC -> new Call.Exec();
      case EXIT -> new Call.Exit();
      case SPAWN -> new Call.Spawn();
      case PIN -> new Call.Pin(0);
    };
  }

  /** A kernel in which the call is about to be made. */
  Kernel kernel() {
    Kernel kernel = new Kernel(MACHINE);
    kernel.spawn();
    kernel.spawn();
    kernel.mmap(1, 0, 2, RW);
    kernel.mmap(2, at(2), 1, RW);
    kernel.vmOffer(1, 2, 0, at(1), VMO_GRANT_R | VMO_DROP_W);
    if (this == CLAIM_MOVED) {
      kernel.vmOffer(1, 2, at(1), at(1), VMO_GRANT_R | VMO_GRANT_W | VMO_DISOWN);
    }
    return kernel;
  }

  private static long at(long page) {
    return PageSize.bytes(page);
  }
}
