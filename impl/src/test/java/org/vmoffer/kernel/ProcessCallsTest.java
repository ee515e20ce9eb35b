package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;

class ProcessCallsTest {
  private static final int CHILD = 3;

  @Test
  void aChildGetsCopiesOfPrivatePages() {
    Kernel kernel = mapped();
    succeed(kernel.mprotect(SOURCE, PAGE, 1, Permissions.NONE));
    succeed(kernel.store(SOURCE, 0, 7));
    assertEquals(new Reply.Done(Rule.FORK_0, CHILD), kernel.fork(SOURCE));
    assertEquals(List.of("0: frame 2 RW/RWX", "1: frame 3 /RWX"), pages(kernel, CHILD));
    assertEquals(new Reply.Read(Rule.ACCESS_0, 7), kernel.load(CHILD, 0));
    succeed(kernel.store(CHILD, 0, 8));
    assertEquals(new Reply.Read(Rule.ACCESS_0, 7), kernel.load(SOURCE, 0));
  }

  @Test
  void aChildGetsTheSharedPagesThemselves() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.call(TARGET, claim(0, 0)));
    succeed(kernel.fork(SOURCE));
    assertEquals(List.of("0: frame 0 RW/RWX shared", "1: frame 2 RW/RWX"), pages(kernel, CHILD));
    assertEquals(3, kernel.state().frames().references(0));
  }

  @Test
  void aChildGetsNoPinAndNoSpecialPage() {
    Kernel kernel = mapped();
    succeed(kernel.pin(SOURCE, 0));
    succeed(kernel.call(SOURCE, new Call.Mmap(2 * PAGE, 1, Permissions.R, true)));
    succeed(kernel.fork(SOURCE));
    assertEquals(List.of("0: frame 3 RW/RWX", "1: frame 4 RW/RWX"), pages(kernel, CHILD));
  }

  @Test
  void aSpecialPageTakesNoFrameOfAChild() {
    Kernel kernel =
        mapped(MachineConfig.withAmpleTables(config().format(), 4, 3, 3, 2), Permissions.R);
    succeed(kernel.munmap(SOURCE, PAGE, 1));
    succeed(kernel.call(SOURCE, new Call.Mmap(PAGE, 1, Permissions.R, true)));
    succeed(kernel.fork(SOURCE));
  }

  @Test
  void aChildHasNoPartInOffers() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.fork(TARGET));
    assertEquals(Rule.K4, kernel.call(CHILD, claim(0, 0)).rule());
    assertEquals(new Reply.Listed(Rule.L0, List.of()), kernel.vmListOffer(CHILD, 0));
  }

  @Test
  void aForkOfTheSourceLeavesItsOffersPending() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.fork(SOURCE));
    succeed(kernel.call(TARGET, claim(0, 0)));
  }

  @Test
  void execEmptiesTheAddressSpaceAndEndsOffersBothWays() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.mmap(TARGET, 0, 1, Permissions.R));
    succeed(kernel.vmOffer(TARGET, SOURCE, 0, PAGE, SHARE_R));
    long before = kernel.state().processes().incarnation(SOURCE);
    succeed(kernel.exec(SOURCE));
    assertEquals(List.of(), pages(kernel, SOURCE));
    assertEquals(0, kernel.state().offers().count());
    assertTrue(kernel.state().processes().incarnation(SOURCE) > before);
  }

  @Test
  void exitGivesBackFramesTablesAndPid() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.exit(SOURCE));
    succeed(kernel.exit(TARGET));
    assertEquals(kernel.config().frames(), kernel.state().frames().free().count());
    assertEquals(kernel.config().tableFrames(), kernel.state().tables().pool().freeCount());
    assertEquals(new Reply.Done(Rule.SPAWN_0, SOURCE), kernel.spawn());
  }

  @Test
  void claimedMemoryOutlivesItsSource() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.store(SOURCE, 0, 7));
    succeed(kernel.call(TARGET, claim(0, 0)));
    succeed(kernel.exit(SOURCE));
    assertEquals(new Reply.Read(Rule.ACCESS_0, 7), kernel.load(TARGET, 0));
  }

  @Test
  void aReusedPidHasNothingToDoWithOldOffers() {
    Kernel kernel = offered(MOVE_R);
    succeed(kernel.exit(TARGET));
    assertEquals(new Reply.Done(Rule.SPAWN_0, TARGET), kernel.spawn());
    assertEquals(Rule.K4, kernel.call(TARGET, claim(0, 0)).rule());
  }

  @Test
  void processesGetTheLowestFreePid() {
    Kernel kernel = mapped();
    succeed(kernel.spawn());
    succeed(kernel.exit(TARGET));
    assertEquals(new Reply.Done(Rule.FORK_0, TARGET), kernel.fork(SOURCE));
  }

  @Test
  void onlyLiveProcessesCall() {
    Kernel kernel = mapped();
    assertThrows(IllegalArgumentException.class, () -> kernel.fork(CHILD));
    assertThrows(IllegalArgumentException.class, () -> kernel.fork(0));
    assertThrows(IllegalArgumentException.class, () -> kernel.fork(-1));
  }
}
