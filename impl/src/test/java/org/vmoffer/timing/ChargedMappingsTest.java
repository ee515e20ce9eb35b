package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.timing.ChargedSteps.at;
import static org.vmoffer.timing.ChargedSteps.pages;
import static org.vmoffer.timing.ChargedSteps.small;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;

/** What mmap, munmap and mprotect are charged, step by step, on tables of four entries. */
final class ChargedMappingsTest {
  @Test
  void aMmapTouchesTheFramesThatItTakesAndHangsUpTheTablesThatItNeeds() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        MmapDecide(1): check 5 1[0] 1[1] references frame1! frame2! frame3! frame4! frame5!
        MmapInstall(1): entries 1[0]! table1! 6 tables 64006
        MmapInstall(1): entries 3[3]! table3! 6
        MmapInstall(1): entries 1[1] 1[1]! table1! 6 tables 64006
        MmapInstall(1): entries 4[1]! table4! 6
        MmapInstall(1): entries 4[2]! table4! 6
        Return(1): lock lock1! exit 3
        """,
        ChargedSteps.of(
            small().page(1, 15, 0).thread(1, new Call.Mmap(at(2), 5, Permissions.RW, false))));
  }

  @Test
  void aMmapBehindTheEndOfUserSpaceLooksAtNothing() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        MmapDecide(1): check 5
        Return(1): lock lock1! exit 3
        """,
        ChargedSteps.of(
            small().page(1, 15, 0).thread(1, new Call.Mmap(at(2), 15, Permissions.RW, false))));
  }

  @Test
  void aMunmapTouchesEachEntryAndTheFrameBehindItAndClearsTheFrame() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        MunmapDecide(1): check 5 2[3] 3[0] 3[1] 3[2] 3[3]
        MunmapTakeRights(1): entries 2[3]! table2! 6
        MunmapTakeRights(1): entries 1[1] 3[0] 3[0]! table3! 6
        MunmapTakeRights(1): entries 3[1]! table3! 6
        MunmapTakeRights(1): entries 3[2]! table3! 6
        MunmapCommit(1): references frame4! frame5! frame6! frame7!
        MunmapFree(1): clear 256000
        Return(1): lock lock1! exit 3
        """,
        ChargedSteps.of(pages(1, 2, 5, 3).thread(1, new Call.Munmap(at(3), 5))));
  }

  @Test
  void aMunmapClearsNoFrameThatSomebodyElseMapsAndLooksThroughTheOffers() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        MunmapDecide(1): check 5 2[2] 2[3] 1[1]
        MunmapTakeRights(1): entries 2[2]! table2! 6
        MunmapTakeRights(1): entries 2[3]! table2! 6
        MunmapCommit(1): offers offer0 references frame3! frame4!
        MunmapFree(1): clear 64000
        Return(1): lock lock1! exit 3
        """,
        ChargedSteps.of(
            pages(1, 2, 2, 3)
                .page(2, 7, 3)
                .offer(1, 2, 2, 1, Permissions.R, Permissions.W)
                .thread(1, new Call.Munmap(at(2), 3))
                .thread(2)));
  }

  @Test
  void aMprotectThatTakesRightsAwayWritesEachEntryTwice() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        MprotectDecide(1): check 5 1[0] table2 3[0] 3[1]
        MprotectTakeRights(1): entries 1[0] 2[0] 2[0]! table2! 6
        MprotectTakeRights(1): entries 2[1]! table2! 6
        MprotectTakeRights(1): entries 2[2]! table2! 6
        MprotectTakeRights(1): entries 2[3]! table2! 6
        MprotectTakeRights(1): entries 1[1] 3[0] 3[0]! table3! 6
        MprotectTakeRights(1): entries 3[1]! table3! 6
        MprotectInstall(1): entries 1[0] 2[0] 2[0]! table2! 6
        MprotectInstall(1): entries 2[1]! table2! 6
        MprotectInstall(1): entries 2[2]! table2! 6
        MprotectInstall(1): entries 2[3]! table2! 6
        MprotectInstall(1): entries 1[1] 3[0] 3[0]! table3! 6
        MprotectInstall(1): entries 3[1]! table3! 6
        Return(1): lock lock1! exit 3
        """,
        ChargedSteps.of(pages(1, 0, 6, 3).thread(1, new Call.Mprotect(at(0), 6, Permissions.R))));
  }

  @Test
  void aMprotectThatGivesRightsWritesEachEntryOnce() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        MprotectDecide(1): check 5 1[0] table2 3[0]
        MprotectInstall(1): entries 1[0] 2[0] 2[0]! table2! 6
        MprotectInstall(1): entries 2[1]! table2! 6
        MprotectInstall(1): entries 2[2]! table2! 6
        MprotectInstall(1): entries 2[3]! table2! 6
        MprotectInstall(1): entries 1[1] 3[0] 3[0]! table3! 6
        Return(1): lock lock1! exit 3
        """,
        ChargedSteps.of(pages(1, 0, 6, 3).thread(1, new Call.Mprotect(at(0), 5, Permissions.RWX))));
  }

  @Test
  void aSplitWritesEveryEntryOfTheTableAndTheOneThatLeadsToIt() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        MunmapDecide(1): check 5 1[1]
        Split(1): entries 2[0]! table2! 6 2[1]! table2! 6 2[2]! table2! 6 2[3]! table2! 6 1[1]! table1! 6
        MunmapTakeRights(1): entries 2[1]! table2! 6
        MunmapCommit(1): references frame5!
        MunmapFree(1): clear 64000
        Return(1): lock lock1! exit 3
        """,
        ChargedSteps.of(
            pages(1, 4, 4, 4).leaf(1, 4, 4).largestLeaf(2).thread(1, new Call.Munmap(at(5), 1))));
  }

  @Test
  void aCapIsHandedDownToTheEntriesThatAreThere() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        Lock(1): lock 4 lock2!
        ClaimDecide(1): check 5 offers offer0 check 1[1] table2 3[2]
        ClaimTakeTable(1): entries 1[1] 1[1]! table1! 6
        ClaimCommit(1): offers 7 offer0!
        ClaimInstallTable(1): entries 3[2] 3[2]! table3! 6
        Return(1): lock lock1! lock2! exit 3
        Lock(1): entry 1 lock 4 lock2!
        MunmapDecide(1): check 5 2[1]
        MunmapTakeRights(1): entries 2[1]! table2! 6
        MunmapCommit(1): references frame5!
        MunmapFree(1): clear 64000
        Return(1): lock lock2! exit 3
        Lock(1): entry 1 lock 4 lock2!
        MmapDecide(1): check 5 2[1] references frame1!
        Uncap(1): entries 2[0]! table2! 6 2[2]! table2! 6 2[3]! table2! 6 3[2]! table3! 6
        MmapInstall(1): entries 2[1]! table2! 6
        Return(1): lock lock2! exit 3
        """,
        ChargedSteps.of(
            pages(1, 4, 4, 4)
                .page(2, 0, 0)
                .offer(1, 2, 4, 4, Permissions.R, Permissions.RWX)
                .thread(
                    2,
                    new Call.VmClaim(1, at(4), at(8), 0, 0),
                    new Call.Munmap(at(9), 1),
                    new Call.Mmap(at(9), 1, Permissions.RW, false))
                .thread(1)));
  }
}
