package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.kernel.Machines.MOVE_R;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.claim;
import static org.vmoffer.kernel.Machines.mapped;
import static org.vmoffer.kernel.Machines.offered;
import static org.vmoffer.kernel.Machines.pages;
import static org.vmoffer.kernel.Machines.succeed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;

class ClaimTest {
  private static Kernel claimed(long flags) {
    Kernel kernel = offered(flags);
    succeed(kernel.call(TARGET, claim(0, 0)));
    return kernel;
  }

  @Test
  void aShareGivesBothTheFrameAndTheMark() {
    Kernel kernel = claimed(SHARE_R);
    assertEquals(List.of("0: frame 0 RW/RWX shared", "1: frame 1 RW/RWX"), pages(kernel, SOURCE));
    assertEquals(List.of("0: frame 0 R/R shared"), pages(kernel, TARGET));
  }

  @Test
  void aDisowningClaimMovesThePage() {
    Kernel kernel = claimed(MOVE_R);
    assertEquals(List.of("1: frame 1 RW/RWX"), pages(kernel, SOURCE));
    assertEquals(List.of("0: frame 0 R/R"), pages(kernel, TARGET));
  }

  @Test
  void aDropIsTakenFromTheMaximumToo() {
    Kernel kernel = claimed(SHARE_R | Flags.VMO_DROP_W);
    assertEquals("0: frame 0 R/RX shared", pages(kernel, SOURCE).getFirst());
    assertEquals(Rule.MPROTECT_4, kernel.mprotect(SOURCE, 0, 1, Permissions.RW).rule());
  }

  @Test
  void aPageLeftWithoutPermissionsStaysMapped() {
    Kernel kernel = claimed(SHARE_R | Flags.VMO_DROP_R | Flags.VMO_DROP_W);
    assertEquals("0: frame 0 /X shared", pages(kernel, SOURCE).getFirst());
    assertEquals(Rule.MMAP_3, kernel.mmap(SOURCE, 0, 1, Permissions.R).rule());
  }

  @Test
  void aSharedPageStaysSharedWhenItMoves() {
    Kernel kernel = claimed(SHARE_R);
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, PAGE, MOVE_R));
    succeed(kernel.call(TARGET, claim(2 * PAGE, 0)));
    assertEquals(List.of("0: frame 0 R/R shared", "2: frame 0 R/R shared"), pages(kernel, TARGET));
    assertEquals(2, kernel.state().frames().references(0));
  }

  @Test
  void theSourceKeepsItsPinAndTheClaimerGetsNone() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.pin(SOURCE, 0));
    succeed(kernel.call(TARGET, claim(0, 0)));
    assertEquals("0: frame 0 RW/RWX shared pinned", pages(kernel, SOURCE).getFirst());
    assertEquals(List.of("0: frame 0 R/R shared"), pages(kernel, TARGET));
  }

  @Test
  void permissionsAreCheckedAgain() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.NONE));
    assertEquals(Rule.K6, kernel.call(TARGET, claim(0, 0)).rule());
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.R));
    succeed(kernel.call(TARGET, claim(0, 0)));
  }

  @Test
  void aRestThatIsNoLongerRepresentableIsRefused() {
    Kernel kernel = mapped();
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.R));
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, PAGE, SHARE_R | Flags.VMO_DROP_R));
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.RW));
    assertEquals(Rule.K6, kernel.call(TARGET, claim(0, 0)).rule());
  }

  @Test
  void aDisowningClaimEndsEveryOtherOfferOfThePage() {
    Kernel kernel = mapped();
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, 2 * PAGE, SHARE_R));
    succeed(kernel.vmOffer(SOURCE, TARGET, PAGE, PAGE, MOVE_R));
    succeed(kernel.call(TARGET, new Call.VmClaim(SOURCE, PAGE, 0, 0, 0)));
    assertEquals(Rule.K4, kernel.call(TARGET, claim(0, 0)).rule());
  }

  @Test
  void aDisowningClaimLeavesTheClaimersOwnOffersAlone() {
    Kernel kernel = offered(MOVE_R);
    succeed(kernel.mmap(TARGET, 0, 1, Permissions.R));
    succeed(kernel.vmOffer(TARGET, SOURCE, 0, PAGE, SHARE_R));
    succeed(kernel.call(TARGET, claim(0, 0)));
    assertEquals(1, kernel.state().offers().count());
  }

  @Test
  void aPartialDropLeavesOtherOffersPending() {
    Kernel kernel = mapped();
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, PAGE, SHARE_R | Flags.VMO_DROP_W));
    succeed(kernel.vmOffer(SOURCE, TARGET, PAGE, PAGE, Permissions.RW.bits()));
    succeed(kernel.call(TARGET, claim(0, 0)));
    succeed(kernel.call(TARGET, new Call.VmClaim(SOURCE, PAGE, 0, 0, 0)));
  }

  @Test
  void theSecondOfTwoClaimsFindsNothing() {
    assertEquals(Rule.K4, claimed(SHARE_R).call(TARGET, claim(0, 0)).rule());
  }

  @Test
  void onlyTheDestinationCanClaim() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.spawn());
    assertEquals(Rule.K4, kernel.call(3, claim(0, 0)).rule());
  }

  @Test
  void theSystemChoosesTheLowestGapThatIsLongEnough() {
    Kernel kernel = mapped();
    succeed(kernel.mmap(TARGET, PAGE, 1, Permissions.R));
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, 2 * PAGE, SHARE_R));
    assertEquals(
        new Reply.Claimed(Rule.K0, 2 * PAGE, 2 * PAGE), kernel.call(TARGET, claim(0, 2 * PAGE)));
    assertEquals(
        List.of("1: frame 2 R/RWX", "2: frame 0 R/R shared", "3: frame 1 R/R shared"),
        pages(kernel, TARGET));
  }

  @Test
  void anUnexpectedSizeIsAnsweredWithTheOfferedOne() {
    assertEquals(
        new Reply.FailedSize(Rule.K5, PAGE), offered(SHARE_R).call(TARGET, claim(0, 2 * PAGE)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 1", // flags
    "0, 0, 0, 0", // no pid
    "-1, 0, 0, 0",
    "1, 100, 0, 0", // placement
    "1, -4096, 0, 0",
    "1, 16384, 0, 0",
    "1, 9223372036854771712, 0, 0",
    "1, 0, -4096, 0", // size
    "1, 0, 100, 0"
  })
  void aMalformedClaimIsRefused(long srcPid, long localAddr, long size, long flags) {
    assertEquals(
        Rule.K2,
        offered(SHARE_R).call(TARGET, new Call.VmClaim(srcPid, 0, localAddr, size, flags)).rule());
  }

  @ParameterizedTest
  @CsvSource({"1", "-4096", "9223372036854775807", "-9223372036854775808"})
  void theRemoteAddressOnlyNames(long remoteAddr) {
    assertEquals(
        Rule.K4,
        offered(SHARE_R).call(TARGET, new Call.VmClaim(SOURCE, remoteAddr, 0, 0, 0)).rule());
  }
}
