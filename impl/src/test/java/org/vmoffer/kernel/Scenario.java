package org.vmoffer.kernel;

import static org.vmoffer.kernel.Machines.MOVE_R;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.claim;
import static org.vmoffer.kernel.Machines.config;
import static org.vmoffer.kernel.Machines.mapped;
import static org.vmoffer.kernel.Machines.offered;
import static org.vmoffer.kernel.Machines.succeed;

import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.pagetable.Formats;

/**
 * A kernel, and the call whose outcome is in question: one for each rule, none left out.
 *
 * @param kernel the kernel before the call
 * @param pid who calls
 * @param call what is called
 */
record Scenario(Kernel kernel, int pid, Call call) {

  /** The call that this rule decides. */
  static Scenario of(Rule rule) {
    return switch (rule) {
      case C0 -> bySource(offered(SHARE_R), offer(0, 0, 0));
      case C1 -> bySource(offered(SHARE_R), offer(0, 0, SHARE_R));
      case C2 -> bySource(offered(SHARE_R), offer(PAGE, 0, 0));
      case O0 -> bySource(mapped(), offer(0, 2 * PAGE, SHARE_R));
      case O1 -> bySource(mapped(), offer(1, PAGE, SHARE_R));
      case O2 -> bySource(mapped(), offer(0, PAGE, Permissions.W.bits()));
      case O3 -> bySource(mapped(), new Call.VmOffer(3, 0, PAGE, SHARE_R));
      case O4 -> bySource(mapped(), offer(0, 3 * PAGE, SHARE_R));
      case O5 -> bySource(withSpecialPage(), offer(PAGE, 2 * PAGE, SHARE_R));
      case O6 -> bySource(mapped(), offer(0, PAGE, Permissions.RX.bits()));
      case O7 -> bySource(mapped(), offer(0, PAGE, SHARE_R | SHARE_R << 4));
      case O8 -> bySource(offered(SHARE_R), offer(0, 2 * PAGE, MOVE_R));
      case O9 -> bySource(withTwoOffers(), offer(2 * PAGE, PAGE, SHARE_R));
      case K0 -> byTarget(offered(SHARE_R), claim(0, 0));
      case K1 ->
          byTarget(
              offered(SHARE_R), new Call.VmClaim(SOURCE, 0, 0, 0, 0, false, 0, Permissions.NONE));
      case K2 -> byTarget(offered(SHARE_R), claim(1, 0));
      case K3 -> byTarget(offered(SHARE_R), new Call.VmClaim(3, 0, 0, 0, 0));
      case K4 -> byTarget(offered(SHARE_R), new Call.VmClaim(SOURCE, PAGE, 0, 0, 0));
      case K4A ->
          byTarget(
              offered(SHARE_R), new Call.VmClaim(SOURCE, 0, 0, 0, 0, true, 2, Permissions.NONE));
      case K4B ->
          byTarget(offered(SHARE_R), new Call.VmClaim(SOURCE, 0, 0, 0, 0, true, 1, Permissions.RW));
      case K5 -> byTarget(offered(SHARE_R), claim(0, 2 * PAGE));
      case K6 -> byTarget(withProtectedOffer(), claim(0, 0));
      case K7 -> byTarget(withPinnedOffer(), claim(0, 0));
      case K8 -> byTarget(withLongOffer(), claim(3 * PAGE, 0));
      case K9 -> byTarget(withOccupiedTarget(2), claim(2 * PAGE, 0));
      case K10 -> byTarget(withOccupiedTarget(4), claim(0, 0));
      case CLAIM_NOMEM -> byTarget(withoutTablesForTheTarget(), claim(0, 0));
      case L0 -> byTarget(offered(SHARE_R), new Call.VmListOffer(1, true));
      case L1 -> byTarget(offered(SHARE_R), new Call.VmListOffer(1, false));
      case L2 -> byTarget(offered(SHARE_R), new Call.VmListOffer(-1, true));
      case L3 -> byTarget(offered(SHARE_R), new Call.VmListOffer(0, true));
      case MMAP_0 -> bySource(mapped(), mmap(2 * PAGE, 2, Permissions.NONE));
      case MMAP_1 -> bySource(mapped(), mmap(2 * PAGE, 3, Permissions.R));
      case MMAP_2 -> bySource(mapped(), mmap(2 * PAGE, 1, Permissions.WX));
      case MMAP_3 -> bySource(mapped(), mmap(PAGE, 2, Permissions.R));
      case MMAP_4 -> byTarget(withFewFrames(), mmap(0, 2, Permissions.R));
      case MMAP_NOMEM -> byTarget(withoutTablesForTheTarget(), mmap(0, 1, Permissions.R));
      case MUNMAP_0 -> bySource(offered(SHARE_R), new Call.Munmap(0, 4));
      case MUNMAP_1 -> bySource(mapped(), new Call.Munmap(0, 0));
      case MPROTECT_0 -> bySource(mapped(), new Call.Mprotect(0, 2, Permissions.RX));
      case MPROTECT_1 -> bySource(mapped(), new Call.Mprotect(-PAGE, 1, Permissions.R));
      case MPROTECT_2 -> bySource(mapped(), new Call.Mprotect(0, 1, Permissions.X));
      case MPROTECT_3 -> bySource(mapped(), new Call.Mprotect(PAGE, 2, Permissions.R));
      case MPROTECT_4 -> byTarget(claimed(), new Call.Mprotect(0, 1, Permissions.RW));
      case MPROTECT_5 -> bySource(pinned(), new Call.Mprotect(0, 2, Permissions.R));
      case ACCESS_0 -> bySource(mapped(), access(0, Call.Kind.W));
      case ACCESS_1 -> bySource(mapped(), access(2 * PAGE, Call.Kind.R));
      case ACCESS_2 -> bySource(mapped(), access(0, Call.Kind.X));
      case FORK_0 -> bySource(mapped(), new Call.Fork());
      case FORK_1 -> bySource(withThreeProcesses(), new Call.Fork());
      case FORK_2 -> bySource(withFewFrames(), new Call.Fork());
      case FORK_NOMEM -> bySource(withoutTablesForTheTarget(), new Call.Fork());
      case EXEC_0 -> bySource(offered(SHARE_R), new Call.Exec());
      case EXIT_0 -> byTarget(offered(SHARE_R), new Call.Exit());
      case SPAWN_0 -> new Scenario(mapped(), 0, new Call.Spawn());
      case SPAWN_1 -> new Scenario(withThreeProcesses(), 0, new Call.Spawn());
      case SPAWN_NOMEM -> new Scenario(withoutTablesForTheTarget(), 0, new Call.Spawn());
      case PIN_0 -> bySource(mapped(), new Call.Pin(PAGE + 1));
      case PIN_1 -> bySource(mapped(), new Call.Pin(-1));
      case PIN_2 -> bySource(pinned(), new Call.Pin(0));
      case UNPIN_0 -> bySource(pinned(), new Call.Unpin(PAGE - 1));
      case UNPIN_1 -> bySource(mapped(), new Call.Unpin(4 * PAGE));
      case UNPIN_2 -> bySource(mapped(), new Call.Unpin(0));
    };
  }

  private static Scenario bySource(Kernel kernel, Call call) {
    return new Scenario(kernel, SOURCE, call);
  }

  private static Scenario byTarget(Kernel kernel, Call call) {
    return new Scenario(kernel, TARGET, call);
  }

  private static Call offer(long addr, long len, long flags) {
    return new Call.VmOffer(TARGET, addr, len, flags);
  }

  private static Call mmap(long addr, long pages, Permissions permissions) {
    return new Call.Mmap(addr, pages, permissions, false);
  }

  private static Call access(long addr, Call.Kind kind) {
    return new Call.Access(addr, kind, 1);
  }

  private static Kernel withSpecialPage() {
    Kernel kernel = mapped();
    succeed(kernel.call(SOURCE, new Call.Mmap(2 * PAGE, 1, Permissions.RW, true)));
    return kernel;
  }

  private static Kernel withTwoOffers() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.mmap(SOURCE, 2 * PAGE, 1, Permissions.RW));
    succeed(kernel.vmOffer(SOURCE, TARGET, PAGE, PAGE, SHARE_R));
    return kernel;
  }

  private static Kernel withProtectedOffer() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.NONE));
    return kernel;
  }

  private static Kernel withPinnedOffer() {
    Kernel kernel = offered(MOVE_R);
    succeed(kernel.pin(SOURCE, 0));
    return kernel;
  }

  private static Kernel withLongOffer() {
    Kernel kernel = mapped();
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, 2 * PAGE, SHARE_R));
    return kernel;
  }

  private static Kernel withOccupiedTarget(int pages) {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.mmap(TARGET, (4 - pages) * PAGE, pages, Permissions.R));
    return kernel;
  }

  /** Five table frames: the source's four and the target's root. */
  private static Kernel withoutTablesForTheTarget() {
    Kernel kernel = mapped(config(5), Permissions.RW);
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, PAGE, SHARE_R));
    return kernel;
  }

  /** One frame is free. */
  private static Kernel withFewFrames() {
    return mapped(MachineConfig.withAmpleTables(Formats.X86_64, 4, 3, 3, 2), Permissions.RW);
  }

  private static Kernel withThreeProcesses() {
    Kernel kernel = mapped();
    succeed(kernel.spawn());
    return kernel;
  }

  private static Kernel claimed() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.call(TARGET, claim(0, 0)));
    return kernel;
  }

  private static Kernel pinned() {
    Kernel kernel = mapped();
    succeed(kernel.pin(SOURCE, 0));
    return kernel;
  }
}
