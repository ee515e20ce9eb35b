package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.timing.ChargedSteps.at;
import static org.vmoffer.timing.ChargedSteps.pages;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;

/** What calls about whole processes, pins and faults are charged, step by step. */
final class ChargedProcessesTest {
  @Test
  void aPinAndAnUnpinWriteTheEntryOnlyIfTheyChangeAnything() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        PinDecide(1): check 5 2[1] entries 2[1]! table2! 6
        Return(1): lock lock1! exit 3
        Lock(1): entry 1 lock 4 lock1!
        PinDecide(1): check 5 2[1]
        Return(1): lock lock1! exit 3
        Lock(1): entry 1 lock 4 lock1!
        UnpinDecide(1): check 5 2[1] entries 2[1]! table2! 6
        Return(1): lock lock1! exit 3
        Lock(1): entry 1 lock 4 lock1!
        UnpinDecide(1): check 5 2[1]
        Return(1): lock lock1! exit 3
        """,
        ChargedSteps.of(
            pages(1, 4, 2, 3)
                .thread(
                    1,
                    new Call.Pin(at(5)),
                    new Call.Pin(at(5)),
                    new Call.Unpin(at(5)),
                    new Call.Unpin(at(5)))));
  }

  @Test
  void aForkCopiesWhatIsPinnedAndTheFirstWhoStoresTheRest() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        PinDecide(1): check 5 2[3] entries 2[3]! table2! 6
        Return(1): lock lock1! exit 3
        Lock(1): entry 1 lock 4 lock1!
        ForkDecide(1): check 5 2[0] 2[1] 2[2] 2[3] 3[0] 3[1] 3[2] 3[3] 1[2] 1[3]
        ForkTakeRights(1): entries 1[1] 3[0] 3[0]! table3! 6
        ForkCommit(1): tables 192018 entries 5[3]! 6 references frame0! copy 128000 entries 6[0]! 6 references frame4!
        Return(1): lock lock1! exit 3
        Lock(1): entry 2 lock 4 lock1!
        FaultLook(1): check 5 1[1] 3[0]
        Copy(1): entries 1[1] 3[0] 3[0]! table3! 6 copy 128000
        CopyInstall(1): entries 1[1] 3[0] 3[0]! table3! 6 lock lock1! exit 3
        Lock(2): entry 2 lock 4 lock2!
        FaultLook(2): check 5 4[1] 6[0]
        Copy(2): entries 4[1] 6[0] 6[0]! table6! 6 lock lock2! exit 3
        """,
        ChargedSteps.of(
            pages(1, 3, 2, 3)
                .thread(
                    1, new Call.Pin(at(3)), new Call.Fork(), new Call.Access(at(4), Call.Kind.W, 1))
                .later(2, new Call.Access(at(4), Call.Kind.W, 1))));
  }

  @Test
  void whatWasKeptForACopyThatNobodyNeedsIsNotCleared() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        ForkDecide(1): check 5 2[0] 2[1] 2[2] 2[3] 3[0] 3[1] 3[2] 3[3] 1[2] 1[3]
        ForkTakeRights(1): entries 2[3]! table2! 6
        ForkTakeRights(1): entries 1[1] 3[0] 3[0]! table3! 6
        ForkCommit(1): tables 192018 entries 5[3]! 6 references frame3! entries 6[0]! 6 references frame4!
        Return(1): lock lock1! exit 3
        EndBegin(1): entry 1
        EndLock(1): lock 4 lock1!
        EndFree(1): references frame3! frame4! tables table2! table3! table1!
        Lock(2): entry 2 lock 4 lock2!
        FaultLook(2): check 5 4[1] 6[0]
        Copy(2): entries 4[1] 6[0] 6[0]! table6! 6 lock lock2! exit 3
        """,
        ChargedSteps.of(
            pages(1, 3, 2, 3)
                .thread(1, new Call.Fork(), new Call.Exit())
                .later(2, new Call.Access(at(4), Call.Kind.W, 1))));
  }

  @Test
  void aSpawnHangsUpARootAndOneThatFailsHangsUpNone() {
    assertEquals(
        """
        Lock(1): entry 1 lock 4 lock1!
        SpawnDecide(1): check 5 tables 64006
        Return(1): lock lock1! exit 3
        Lock(1): entry 1 lock 4 lock1!
        SpawnDecide(1): check 5 tables 64006
        Return(1): lock lock1! exit 3
        Lock(1): entry 1 lock 4 lock1!
        SpawnDecide(1): check 5
        Return(1): lock lock1! exit 3
        """,
        ChargedSteps.of(
            pages(1, 3, 2, 3).thread(1, new Call.Spawn(), new Call.Spawn(), new Call.Spawn())));
  }

  @Test
  void anExecTearsDownAllButItsRoot() {
    assertEquals(
        """
        EndBegin(1): entry 1
        EndLock(1): lock 4 lock1!
        ExecCommit(1): offers offer0
        ExecTearDown(1): entries 6
        EndFree(1): references frame3! frame4! tables table2! table3! clear 128000 lock lock1! exit 3
        """,
        ChargedSteps.of(
            pages(1, 3, 2, 3)
                .page(2, 0, 0)
                .offer(1, 2, 3, 1, Permissions.R, Permissions.RWX)
                .thread(1, new Call.Exec())
                .thread(2)));
  }

  @Test
  void anExitTearsDownAllTablesAndClearsWhatNobodyElseMaps() {
    assertEquals(
        """
        EndBegin(1): entry 1
        EndLock(1): lock 4 lock1!
        ExitCommit(1): offers offer0
        EndFree(1): references frame3! frame4! tables table2! table3! table1! clear 64000
        """,
        ChargedSteps.of(
            pages(1, 3, 2, 3)
                .page(2, 0, 3)
                .offer(1, 2, 3, 1, Permissions.R, Permissions.RWX)
                .thread(1, new Call.Exit())
                .thread(2)));
  }

  @Test
  void everyFrameBehindALargeLeafIsLookedAt() {
    assertEquals(
        """
        EndBegin(1): entry 1
        EndLock(1): lock 4 lock1!
        EndFree(1): references frame4! frame5! frame6! frame7! tables table1! clear 256000
        """,
        ChargedSteps.of(pages(1, 4, 4, 4).leaf(1, 4, 4).largestLeaf(2).thread(1, new Call.Exit())));
  }

  @Test
  void aFaultThatIsRefusedGoesBackAtOnce() {
    assertEquals(
        """
        Lock(1): entry 2 lock 4 lock1!
        FaultLook(1): check 5 1[1] 2[1] lock lock1! exit 3
        """,
        ChargedSteps.of(pages(1, 4, 1, 4).thread(1, new Call.Access(at(5), Call.Kind.R, 0))));
  }
}
