package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.kernel.Machines.MOVE_R;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.claim;
import static org.vmoffer.kernel.Machines.config;
import static org.vmoffer.kernel.Machines.mapped;
import static org.vmoffer.kernel.Machines.offered;
import static org.vmoffer.kernel.Machines.pages;
import static org.vmoffer.kernel.Machines.succeed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;

class OfferTest {
  @ParameterizedTest
  @CsvSource({
    "2, 0, 4096, 256", // an unknown flag
    "2, 0, 4096, 8", // another, between grant and drop
    "2, 0, 4096, 112", // drops, but grants nothing
    "2, 0, -4096, 1",
    "2, 0, 100, 1",
    "2, 100, 4096, 1",
    "2, -4096, 4096, 1",
    "2, 0, 20480, 1", // five pages of four
    "2, 12288, 8192, 1",
    "2, 9223372036854771712, 8192, 1", // the sum would wrap
    "2, 4096, 9223372036854771712, 1",
    "0, 0, 4096, 1",
    "-1, 0, 4096, 1",
    "1, 0, 4096, 1" // to itself
  })
  void aMalformedOfferIsRefused(long destPid, long addr, long len, long flags) {
    assertEquals(Rule.O1, mapped().vmOffer(SOURCE, destPid, addr, len, flags).rule());
  }

  @Test
  void aHoleAnywhereIsReportedBeforeASpecialPage() {
    Kernel kernel = mapped();
    succeed(kernel.munmap(SOURCE, 0, 1));
    succeed(kernel.call(SOURCE, new Call.Mmap(0, 1, Permissions.RW, true)));
    assertEquals(Rule.O4, kernel.vmOffer(SOURCE, TARGET, 0, 3 * PAGE, SHARE_R).rule());
  }

  @Test
  void aMissingPermissionAnywhereIsReportedBeforeAnUnrepresentableRest() {
    Kernel kernel = mapped();
    succeed(kernel.mprotect(SOURCE, PAGE, 1, Permissions.NONE));
    assertEquals(Rule.O6, kernel.vmOffer(SOURCE, TARGET, 0, 2 * PAGE, 1 | 16).rule());
  }

  @Test
  void aPidBeyondTheTableIsNoProcess() {
    Kernel kernel = mapped();
    assertEquals(Rule.O3, kernel.vmOffer(SOURCE, 64, 0, PAGE, SHARE_R).rule());
    assertEquals(Rule.O3, kernel.vmOffer(SOURCE, (1L << 32) + TARGET, 0, PAGE, SHARE_R).rule());
  }

  @Test
  void anOfferChangesNoMapping() {
    assertEquals(pages(mapped(), SOURCE), pages(offered(MOVE_R), SOURCE));
    assertEquals(List.of(), pages(offered(MOVE_R), TARGET));
  }

  @Test
  void overlappingOffersAreLegal() {
    Kernel kernel = offered(MOVE_R);
    succeed(kernel.vmOffer(SOURCE, TARGET, PAGE, PAGE, MOVE_R));
    assertEquals(2, kernel.state().offers().count());
  }

  @Test
  void droppingWhatOneDoesNotHoldIsNoError() {
    succeed(mapped().vmOffer(SOURCE, TARGET, 0, PAGE, SHARE_R | 64));
  }

  @Test
  void offersAreListedToTheirPartiesInOrderOfId() {
    Kernel kernel = offered(MOVE_R);
    succeed(kernel.spawn());
    succeed(kernel.vmOffer(SOURCE, 3, PAGE, PAGE, SHARE_R));
    OfferRecord first = new OfferRecord(1, SOURCE, TARGET, 0, PAGE, MOVE_R);
    OfferRecord second = new OfferRecord(2, SOURCE, 3, PAGE, PAGE, SHARE_R);
    assertEquals(new Reply.Listed(Rule.L0, List.of(first, second)), kernel.vmListOffer(SOURCE, 2));
    assertEquals(new Reply.Listed(Rule.L0, List.of(first)), kernel.vmListOffer(TARGET, 9));
    assertEquals(new Reply.Listed(Rule.L0, List.of(second)), kernel.vmListOffer(3, 1));
  }

  @Test
  void aListThatDoesNotFitSaysHowManyThereAre() {
    assertEquals(new Reply.FailedCount(Rule.L3, 1), offered(SHARE_R).vmListOffer(SOURCE, 0));
  }

  @Test
  void nothingPendingFitsIntoNoRoom() {
    assertEquals(new Reply.Listed(Rule.L0, List.of()), mapped().vmListOffer(SOURCE, 0));
  }

  @Test
  void idsAreNeverReused() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.vmCancel(SOURCE, TARGET, 0));
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, PAGE, SHARE_R));
    assertEquals(2, kernel.state().offers().id(0));
  }

  @Test
  void cancellingKeepsTheOthersInOrder() {
    Kernel kernel = new Kernel(MachineConfig.withAmpleTables(config().format(), 4, 8, 3, 3));
    succeed(kernel.spawn());
    succeed(kernel.spawn());
    succeed(kernel.mmap(SOURCE, 0, 3, Permissions.RW));
    for (long page = 0; page < 3; page++) {
      succeed(kernel.vmOffer(SOURCE, TARGET, page * PAGE, PAGE, SHARE_R));
    }
    succeed(kernel.vmCancel(SOURCE, TARGET, PAGE));
    assertEquals(1, kernel.state().offers().id(0));
    assertEquals(3, kernel.state().offers().id(1));
  }

  @Test
  void aCancelDoesNotLookAtWhatIsMapped() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.NONE));
    succeed(kernel.vmCancel(SOURCE, TARGET, 0));
    assertEquals(Rule.K4, kernel.call(TARGET, claim(0, 0)).rule());
  }

  @ParameterizedTest
  @CsvSource({"3, 0", "2, 1", "2, -4096", "99, 0", "9223372036854775807, 9223372036854775807"})
  void aCancelOfWhatIsNotPendingFindsNothing(long destPid, long addr) {
    assertEquals(Rule.C2, offered(SHARE_R).vmCancel(SOURCE, destPid, addr).rule());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 0", "2, 1", "2, 16"})
  void aMalformedCancelIsRefused(long destPid, long flags) {
    assertEquals(Rule.C1, offered(SHARE_R).vmOffer(SOURCE, destPid, 0, 0, flags).rule());
  }
}
