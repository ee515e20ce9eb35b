package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.config;
import static org.vmoffer.kernel.Machines.mapped;
import static org.vmoffer.kernel.Machines.succeed;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;

/** Calls with everything wrong, which is put right one thing after the other. */
class GuardOrderTest {
  private static final int W = Flags.VMO_GRANT_W;

  /** Read, keeping a write-only page that x86 does not have. */
  private static final int LEAVES_W = SHARE_R | Flags.VMO_DROP_R;

  @Test
  void anOfferReportsTheFirstRuleThatFails() {
    Kernel kernel = new Kernel(MachineConfig.withAmpleTables(config().format(), 4, 8, 3, 1));
    succeed(kernel.spawn());
    succeed(kernel.call(SOURCE, new Call.Mmap(0, 1, Permissions.NONE, true)));
    succeed(kernel.mmap(SOURCE, 2 * PAGE, 1, Permissions.RW));
    assertEquals(Rule.O1, kernel.vmOffer(SOURCE, TARGET, 1, 2 * PAGE, W).rule());
    assertEquals(Rule.O2, kernel.vmOffer(SOURCE, TARGET, 0, 2 * PAGE, W).rule());
    assertEquals(Rule.O3, kernel.vmOffer(SOURCE, TARGET, 0, 2 * PAGE, LEAVES_W).rule());
    succeed(kernel.spawn());
    assertEquals(Rule.O4, kernel.vmOffer(SOURCE, TARGET, 0, 3 * PAGE, LEAVES_W).rule());
    succeed(kernel.mmap(SOURCE, PAGE, 1, Permissions.NONE));
    assertEquals(Rule.O5, kernel.vmOffer(SOURCE, TARGET, 0, 3 * PAGE, LEAVES_W).rule());
    assertEquals(Rule.O6, kernel.vmOffer(SOURCE, TARGET, PAGE, 2 * PAGE, LEAVES_W).rule());
    succeed(kernel.mprotect(SOURCE, PAGE, 1, Permissions.R));
    succeed(kernel.vmOffer(SOURCE, TARGET, PAGE, 2 * PAGE, SHARE_R));
    assertEquals(Rule.O7, kernel.vmOffer(SOURCE, TARGET, PAGE, 2 * PAGE, LEAVES_W).rule());
    assertEquals(Rule.O8, kernel.vmOffer(SOURCE, TARGET, PAGE, 2 * PAGE, SHARE_R).rule());
    assertEquals(Rule.O9, kernel.vmOffer(SOURCE, TARGET, 2 * PAGE, PAGE, SHARE_R).rule());
    succeed(kernel.vmCancel(SOURCE, TARGET, PAGE));
    assertEquals(Rule.O0, kernel.vmOffer(SOURCE, TARGET, 2 * PAGE, PAGE, SHARE_R).rule());
  }

  @Test
  void aClaimReportsTheFirstRuleThatFails() {
    Kernel kernel = mapped(config(5), Permissions.RW);
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, 2 * PAGE, SHARE_R | Flags.VMO_DROP_W));
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.NONE));
    succeed(kernel.pin(SOURCE, 0));
    Permissions all = Permissions.RWX;
    Permissions none = Permissions.NONE;
    assertEquals(Rule.K1, claim(kernel, 3, PAGE, 9, 3 * PAGE, 1, false, 9, all));
    assertEquals(Rule.K2, claim(kernel, 3, PAGE, 9, 3 * PAGE, 0, true, 9, all));
    assertEquals(Rule.K3, claim(kernel, 3, PAGE, 3 * PAGE, 3 * PAGE, 0, true, 9, all));
    assertEquals(Rule.K4, claim(kernel, SOURCE, PAGE, 3 * PAGE, 3 * PAGE, 0, true, 9, all));
    assertEquals(Rule.K4A, claim(kernel, SOURCE, 0, 3 * PAGE, 3 * PAGE, 0, true, 9, all));
    assertEquals(Rule.K4B, claim(kernel, SOURCE, 0, 3 * PAGE, 3 * PAGE, 0, true, 1, all));
    assertEquals(Rule.K5, claim(kernel, SOURCE, 0, 3 * PAGE, 3 * PAGE, 0, true, 1, none));
    assertEquals(Rule.K6, claim(kernel, SOURCE, 0, 3 * PAGE, 2 * PAGE, 0, true, 1, none));
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.RW));
    assertEquals(Rule.K7, claim(kernel, SOURCE, 0, 3 * PAGE, 2 * PAGE, 0, true, 1, none));
    succeed(kernel.unpin(SOURCE, 0));
    assertEquals(Rule.K8, claim(kernel, SOURCE, 0, 3 * PAGE, 2 * PAGE, 0, true, 1, none));
    assertEquals(Rule.CLAIM_NOMEM, claim(kernel, SOURCE, 0, PAGE, 2 * PAGE, 0, true, 1, none));
  }

  private static Rule claim(
      Kernel kernel,
      long srcPid,
      long remoteAddr,
      long localAddr,
      long size,
      long flags,
      boolean outOk,
      long expectId,
      Permissions minPerms) {
    Call call =
        new Call.VmClaim(srcPid, remoteAddr, localAddr, size, flags, outOk, expectId, minPerms);
    return kernel.call(TARGET, call).rule();
  }
}
