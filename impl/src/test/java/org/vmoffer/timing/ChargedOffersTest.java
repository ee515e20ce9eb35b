package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.timing.ChargedSteps.at;
import static org.vmoffer.timing.ChargedSteps.pages;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.machine.Scenario;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** What offers, claims and lists are charged, step by step, on tables of four entries. */
final class ChargedOffersTest {
  @Test
  void anOfferWritesItsRecordAndOneThatIsRefusedOnlyLooks() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        OfferDecide(1): check 5 2[3] 1[1] table3 offers 7 offer0!
        Return(1): lock lock1! exit 3
        Lock(1): entry 1 lock 4 lock1!
        OfferDecide(1): check 5 2[3] 1[1] table3
        Return(1): lock lock1! exit 3
        Lock(1): entry 1 lock 4 lock1!
        OfferDecide(1): check 5 1[2] 1[3]
        Return(1): lock lock1! exit 3
        """,
        ChargedSteps.of(
            pages(1, 2, 6, 3)
                .thread(
                    1,
                    new Call.VmOffer(2, at(3), at(5), Flags.VMO_GRANT_R),
                    new Call.VmOffer(2, at(3), at(5), 0),
                    new Call.VmOffer(2, at(9), at(5), Flags.VMO_GRANT_R))
                .thread(2)));
  }

  @Test
  void aClaimTakesEachPageAndInstallsIt() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        Lock(1): lock 4 lock2!
        ClaimDecide(1): check 5 offers offer0 offer1 check 2[1] 2[2] 2[3] 3[1] 3[2]
        ClaimTakeRights(1): entries 2[1]! table2! 6
        ClaimTakeRights(1): entries 2[2]! table2! 6
        ClaimTakeRights(1): entries 2[3]! table2! 6
        ClaimCommit(1): offers 7 offer0!
        ClaimInstall(1): entries 3[1]! table3! 6 tables 64006
        ClaimInstall(1): entries 6[3]! table6! 6
        ClaimInstall(1): entries 3[2] 3[2]! table3! 6 tables 64006
        Return(1): lock lock1! lock2! exit 3
        """,
        ChargedSteps.of(
            pages(1, 1, 3, 3)
                .page(2, 0, 0)
                .offer(1, 3, 2, 1, Permissions.R, Permissions.W)
                .offer(1, 2, 1, 3, Permissions.R, Permissions.RWX)
                .thread(2, new Call.VmClaim(1, at(1), at(6), 0, 0))
                .thread(1)
                .thread(3)));
  }

  @Test
  void aClaimThatLeavesItsSourceSomethingTouchesTheFramesToo() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        Lock(1): lock 4 lock2!
        ClaimDecide(1): check 5 offers offer0 check 2[1] 2[2] 2[3] 3[1] 3[2]
        ClaimTakeRights(1): entries 2[1]! table2! 6
        ClaimTakeRights(1): entries 2[2]! table2! 6
        ClaimTakeRights(1): entries 2[3]! table2! 6
        ClaimCommit(1): offers 7 offer0! references frame3! frame4! frame5!
        ClaimInstall(1): entries 3[1]! table3! 6 tables 64006
        ClaimInstall(1): entries 5[3]! table5! 6
        ClaimInstall(1): entries 3[2] 3[2]! table3! 6 tables 64006
        Return(1): lock lock1! lock2! exit 3
        """,
        ChargedSteps.of(
            pages(1, 1, 3, 3)
                .page(2, 0, 0)
                .offer(1, 2, 1, 3, Permissions.R, Permissions.W)
                .thread(2, new Call.VmClaim(1, at(1), at(6), 0, 0))
                .thread(1)));
  }

  @Test
  void aTableThatMovesIsOneEntryHereAndOneThere() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        Lock(1): lock 4 lock2!
        ClaimDecide(1): check 5 offers offer0 check 1[1] table2 3[2]
        ClaimTakeTable(1): entries 1[1] 1[1]! table1! 6
        ClaimCommit(1): offers 7 offer0!
        ClaimInstallTable(1): entries 3[2] 3[2]! table3! 6
        Return(1): lock lock1! lock2! exit 3
        """,
        ChargedSteps.of(
            pages(1, 4, 4, 3)
                .page(2, 0, 0)
                .offer(1, 2, 4, 4, Permissions.R, Permissions.RWX)
                .thread(2, new Call.VmClaim(1, at(4), at(8), 0, 0))
                .thread(1)));
  }

  @Test
  void aTableOfAHigherLevelMovesWithWhatIsBelowIt() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        Lock(1): lock 4 lock2!
        ClaimDecide(1): check 5 offers offer0 check 1[0] 2[0] table3 1[0] 2[1] table4 1[1] 5[0] table6 7[0] 7[1]
        ClaimTakeTable(1): entries 1[0] 1[0]! table1! 6
        ClaimTakeTable(1): entries 1[1] 5[0] 5[0]! table5! 6
        ClaimCommit(1): offers 7 offer0!
        ClaimInstallTable(1): entries 7[0] 7[0]! table7! 6
        ClaimInstallTable(1): entries 7[1] 7[1]! table7! 6 tables 64006
        Return(1): lock lock1! lock2! exit 3
        """,
        ChargedSteps.of(
            Scenario.with(Formats.x86(new Geometry(3, 1)))
                .userPages(8)
                .frames(6)
                .tableCount(12)
                .flushBatch(8)
                .structureCaches(false)
                .tableMoves(true)
                .page(1, 0, 0)
                .page(1, 1, 1)
                .page(1, 2, 2)
                .page(1, 3, 3)
                .page(1, 4, 4)
                .page(1, 5, 5)
                .offer(1, 2, 0, 6, Permissions.R, Permissions.RWX)
                .thread(2, new Call.VmClaim(1, at(0), at(0), 0, 0))
                .thread(1)));
  }

  @Test
  void aClaimOfWhatNobodyOffersLooksAtNoPage() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        Lock(1): lock 4 lock2!
        ClaimDecide(1): check 5
        Return(1): lock lock1! lock2! exit 3
        """,
        ChargedSteps.of(
            pages(1, 4, 4, 3)
                .page(2, 0, 0)
                .offer(1, 3, 4, 4, Permissions.R, Permissions.RWX)
                .thread(2, new Call.VmClaim(1, at(4), at(8), 0, 0))
                .thread(1)
                .thread(3)));
  }

  @Test
  void aListLooksAtEveryOffer() {
    assertEquals(
        """
        ListOffers(1): entry 1 check 5 offers offer0 offer1 exit 3
        """,
        ChargedSteps.of(
            pages(2, 4, 4, 3)
                .offer(2, 1, 4, 3, Permissions.R, Permissions.RWX)
                .offer(2, 3, 7, 1, Permissions.R, Permissions.RWX)
                .thread(1, new Call.VmListOffer(4, true))
                .thread(2)
                .thread(3)));
  }
}
