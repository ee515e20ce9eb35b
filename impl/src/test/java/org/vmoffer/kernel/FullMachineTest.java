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

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.pagetable.Formats;

/** The last frame, page, table and offer can be had as the first can. */
class FullMachineTest {
  @Test
  void theLastFreeFrameCanBeMapped() {
    Kernel kernel =
        mapped(MachineConfig.withAmpleTables(Formats.X86_64, 4, 3, 2, 1), Permissions.RW);
    assertEquals(new Reply.Done(Rule.MMAP_0, 0), kernel.mmap(TARGET, 0, 1, Permissions.R));
    assertEquals(0, kernel.state().frames().free().count());
  }

  @Test
  void aClaimMayEndWhereUserSpaceEnds() {
    Kernel kernel = offered(SHARE_R);
    assertEquals(
        new Reply.Claimed(Rule.K0, 3 * PAGE, PAGE), kernel.vmClaim(TARGET, SOURCE, 0, 3 * PAGE, 0));
  }

  @Test
  void aForkTakesExactlyTheTablesOfItsPages() {
    Kernel kernel = new Kernel(config(8));
    succeed(kernel.spawn());
    succeed(kernel.mmap(SOURCE, PAGE, 2, Permissions.RW));
    assertEquals(new Reply.Done(Rule.FORK_0, 2), kernel.fork(SOURCE));
    assertEquals(0, kernel.state().tables().pool().freeCount());
  }

  /** Behind the full table of offers is the word of the one free frame, 48, that reads as pid 1. */
  @Test
  void aFullListOfOffersEndsWithTheLastOffer() {
    Kernel kernel = new Kernel(MachineConfig.withAmpleTables(Formats.X86_64, 64, 64, 2, 1));
    succeed(kernel.spawn());
    succeed(kernel.spawn());
    succeed(kernel.mmap(TARGET, 0, 1, Permissions.RW));
    succeed(kernel.mmap(SOURCE, 0, 63, Permissions.RW));
    succeed(kernel.munmap(SOURCE, 47 * PAGE, 1));
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, PAGE, SHARE_R));
    succeed(kernel.vmOffer(TARGET, SOURCE, 0, PAGE, SHARE_R));
    assertEquals(
        new Reply.Listed(
            Rule.L0,
            List.of(
                new OfferRecord(1, SOURCE, TARGET, 0, PAGE, SHARE_R),
                new OfferRecord(2, TARGET, SOURCE, 0, PAGE, SHARE_R))),
        kernel.vmListOffer(SOURCE, 3));
  }
}
