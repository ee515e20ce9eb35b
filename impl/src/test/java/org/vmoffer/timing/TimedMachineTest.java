package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;

/** Runs of whole programs. Every run holds itself to the accounts; what breaks them throws. */
final class TimedMachineTest {
  private static final Profile REFERENCE = Profile.reference();

  private static Timed random(Profile profile, long seed, int cores) {
    RandomPrograms programs = RandomPrograms.ofPages(seed);
    Timed timed = new Timed(profile).pages(1, 0, 80, 0).pages(2, 0, 80, 100).pages(3, 512, 40, 200);
    for (int core = 1; core <= cores; core++) {
      int pid = 1 + (core - 1) % 3;
      timed.thread(pid, core, programs.next(pid));
    }
    return timed;
  }

  private static TimedMachine run(Timed timed) {
    return timed.run(TimingOptions.DEFAULT, CallListener.NONE);
  }

  @Property(tries = 60)
  void theAccountsOfRandomProgramsAddUp(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 3, max = 6) int cores) {
    TimedMachine machine = run(random(REFERENCE, seed, cores));
    assertTrue(machine.steps() > 0);
    assertTrue(machine.checks() >= cores);
  }

  /** Leaves of 2 MiB are split, offered whole and in part, and tables move below caps. */
  @Property(tries = 30)
  void theAccountsOfRandomProgramsOverLargeLeavesAddUp(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomPrograms programs = RandomPrograms.ofTables(seed);
    Timed timed = new Timed(REFERENCE).pages(1, 0, 2048, 0).pages(2, 512, 512, 2048);
    timed.machine().frames(6144).tableCount(128).tableMoves(true).largestLeaf(2);
    timed.machine().leaf(1, 512, 512).leaf(1, 1536, 512).leaf(2, 512, 512);
    for (int core = 1; core <= 4; core++) {
      int pid = 1 + (core - 1) % 3;
      timed.thread(pid, core, programs.next(pid));
    }
    TimedMachine machine = run(timed);
    assertTrue(machine.steps() > 0);
    assertTrue(machine.checks() >= 4);
  }

  @Property(tries = 25)
  void twoRunsOfTheSameProgramsAreEqualToTheCycle(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    assertEquals(
        run(random(REFERENCE, seed, 4)).ledger().digest(),
        run(random(REFERENCE, seed, 4)).ledger().digest());
  }

  @Property(tries = 25)
  void twiceTheLatenciesTakeTwiceTheTime(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    TimedMachine once = run(random(REFERENCE, seed, 4));
    TimedMachine twice = run(random(REFERENCE.scaled(2), seed, 4));
    for (int core = 1; core <= 4; core++) {
      assertEquals(2 * once.clock(core), twice.clock(core));
      for (Cause cause : Cause.values()) {
        assertEquals(2 * once.ledger().of(core, cause), twice.ledger().of(core, cause));
      }
    }
  }

  @Test
  void whoSharesACoreWithoutPcidsWalksAgainAfterEverySwitch() {
    long kept = walksOfTwoOnOneCore(true);
    long lost = walksOfTwoOnOneCore(false);
    assertEquals(4, kept);
    assertEquals(40, lost);
  }

  private static long walksOfTwoOnOneCore(boolean pcids) {
    Timed timed = new Timed(REFERENCE).pages(1, 0, 2, 0).pages(2, 0, 2, 2);
    List<Item> first = new ArrayList<>();
    List<Item> second = new ArrayList<>();
    for (int round = 0; round < 10; round++) {
      first.addAll(List.of(Timed.load(0), Timed.load(1), new Item.Signal(0), new Item.Await(1)));
      second.addAll(List.of(new Item.Await(0), Timed.load(0), Timed.load(1), new Item.Signal(1)));
    }
    TimedMachine machine =
        timed
            .thread(1, 1, first)
            .thread(2, 1, second)
            .run(new TimingOptions(pcids, false, false), CallListener.NONE);
    return machine.tally(1).get(Counter.WALKS);
  }

  @Test
  void aThreadThatWaitsForEverIsFound() {
    Timed timed = new Timed(REFERENCE).thread(1, 1, new Item.Await(0));
    var waits = assertThrows(TimingException.class, timed::run);
    assertEquals(
        "thread 1 at item 0, heard [0] waits for ever, expected it to reach its end",
        waits.getMessage());
  }

  @Test
  void aLoadAfterAMoveFaultsAtItsOldOwner() {
    Timed timed = new Timed(REFERENCE).pages(1, 0, 1, 0);
    long move = Flags.VMO_GRANT_R | Flags.VMO_DISOWN;
    timed
        .thread(
            1,
            1,
            Timed.load(0),
            Timed.offer(2, 0, 1, move),
            new Item.Signal(0),
            new Item.Await(1),
            Timed.load(0))
        .thread(2, 2, new Item.Await(0), Timed.claim(1, 0, 7), Timed.load(7), new Item.Signal(1));
    TimedMachine machine = run(timed);
    assertEquals("access.1", machine.ended(1, 2).label());
    assertEquals("K0", machine.ended(2, 0).label());
    assertEquals(1, machine.shootdowns().sent());
    assertTrue(machine.ledger().of(2, Cause.WAIT_FLUSH) > 0);
  }

  @Test
  void anMprotectCostsItsOwnCoreTheInvalidation() {
    Timed timed = new Timed(REFERENCE).pages(1, 0, 3, 0);
    TimedMachine machine =
        run(
            timed.thread(
                1,
                1,
                Timed.load(0),
                new Item.Operation(new Call.Mprotect(PageSize.bytes(0), 3, Permissions.R))));
    assertEquals(3L * REFERENCE.kernel().invlpg(), machine.ledger().of(1, Cause.FLUSH));
  }

  /** The core still has the page as dirty, and will not say so again; the audit compares. */
  @Test
  void aRightThatComesLeavesThePageDirty() {
    Timed timed = new Timed(REFERENCE).pages(1, 0, 1, 0);
    Item more = new Item.Operation(new Call.Mprotect(PageSize.bytes(0), 1, Permissions.RWX));
    TimedMachine machine = run(timed.thread(1, 1, Timed.store(0), more, Timed.store(0)));
    assertEquals(1, machine.tally(1).get(Counter.DIRTY_UPDATES));
  }
}
