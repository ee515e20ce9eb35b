package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.config;
import static org.vmoffer.kernel.Machines.mapped;
import static org.vmoffer.kernel.Machines.offered;
import static org.vmoffer.kernel.Machines.succeed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;

/** Pages with every right there is, and claims that insist on some. */
class RightsTest {
  @Test
  void whoHasEveryRightCannotDropReadingAlone() {
    Kernel kernel = mapped(config(), Permissions.RWX);
    long flags = SHARE_R | Flags.VMO_DROP_R;
    assertEquals(Rule.O7, kernel.vmOffer(SOURCE, TARGET, 0, PAGE, flags).rule());
  }

  @Test
  void aPinnedPageWithEveryRightKeepsThemAll() {
    Kernel kernel = mapped(config(), Permissions.RWX);
    succeed(kernel.pin(SOURCE, 0));
    assertEquals(Rule.MPROTECT_5, kernel.mprotect(SOURCE, 0, 1, Permissions.RX).rule());
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.RWX));
  }

  @ParameterizedTest
  @CsvSource({"'', K0", "R, K0", "W, K4b", "RW, K4b", "X, K4b"})
  void aClaimGetsTheRightsOnWhichItInsistsOrNothing(String least, String rule) {
    Call claim = new Call.VmClaim(SOURCE, 0, 0, 0, 0, true, 0, Permissions.parse(least));
    assertEquals(Rule.of(rule), offered(SHARE_R).call(TARGET, claim).rule());
  }
}
