package org.vmoffer.tlb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vmoffer.cycles.Accounting;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Counter;
import org.vmoffer.cycles.Profile;

/** What holds of every program: random accesses and flushes over pages of all sizes. */
final class RandomAccessPropertyTest {
  private static final List<Profile> PROFILES =
      List.of(Profile.reference(), Profiles.shared(), Profiles.apart(), Profiles.wide());

  private static final long LARGE = 1L << 30;
  private static final long MEDIUM = 2L << 20;

  /** Small pages, some read-only, from 0; medium ones from 1 GiB; large ones from 2 GiB. */
  private static TestCore core(Profile profile, TlbEvents events) {
    TestCore core = new TestCore(profile, events);
    for (int i = 0; i < 24; i++) {
      core.map(i * 0x40_1000L, i * 0x7000L, LeafSize.SMALL, i % 4);
    }
    for (int i = 0; i < 6; i++) {
      core.map(LARGE + i * MEDIUM, i * MEDIUM, LeafSize.MEDIUM, i % 4);
    }
    for (int i = 0; i < 4; i++) {
      core.map((2 + i) * LARGE, i * LARGE, LeafSize.LARGE, i % 4);
    }
    return core;
  }

  private static void run(TestCore core, List<Integer> program) {
    for (int operation : program) {
      long va = va(operation >>> 4);
      int kind = operation & 15;
      switch (kind) {
        case 0 -> core.unit.invalidate(va);
        case 1 -> core.unit.loadRoot(1, 0, va % 8192 == 0);
        default -> core.unit.access(va, kind % 3);
      }
    }
  }

  /** A place among the mapped pages, or beside them. */
  private static long va(int choice) {
    int page = choice % 40;
    long offset = (choice & 0x3f) * 72L;
    if (page < 25) {
      return page * 0x40_1000L + offset;
    }
    return page < 33 ? LARGE + (page - 25) * MEDIUM + offset : (page - 31) * LARGE + offset;
  }

  @Property(tries = 300)
  void figuresAgreeAndNothingIsStale(
      @ForAll("profiles") Profile profile, @ForAll("programs") List<Integer> program) {
    TestCore core = core(profile, TlbEvents.NONE);
    run(core, program);
    Accounting.check(profile, core.tally);
    assertEquals(List.of(), core.stale().translations(core.unit));
    assertEquals(List.of(), core.stale().tables(core.unit));
  }

  @Property(tries = 300)
  void eventsTellWhatIsCached(
      @ForAll("profiles") Profile profile, @ForAll("programs") List<Integer> program) {
    Contents contents = new Contents();
    TestCore core = core(profile, contents);
    for (int operation : program) {
      run(core, List.of(operation));
      contents.compare(core.unit);
    }
  }

  @Property(tries = 100)
  void aListenerChangesNoFigure(
      @ForAll("profiles") Profile profile, @ForAll("programs") List<Integer> program) {
    TestCore one = core(profile, TlbEvents.NONE);
    TestCore other = core(profile, new Contents());
    run(one, program);
    run(other, program);
    compare(one, other, 1);
  }

  @Property(tries = 100)
  void doublingEveryLatencyDoublesEveryTotal(
      @ForAll("profiles") Profile profile, @ForAll("programs") List<Integer> program) {
    TestCore one = core(profile, TlbEvents.NONE);
    TestCore other = core(profile.scaled(2), TlbEvents.NONE);
    run(one, program);
    run(other, program);
    compare(one, other, 2);
  }

  private static void compare(TestCore one, TestCore other, int factor) {
    for (Counter counter : Counter.values()) {
      assertEquals(one.tally.get(counter), other.tally.get(counter), counter.label());
    }
    for (Cause cause : Cause.values()) {
      assertEquals(factor * one.tally.get(cause), other.tally.get(cause), cause.name());
    }
    assertEquals(factor * one.tally.clock(), other.tally.clock());
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return Arbitraries.of(PROFILES);
  }

  @Provide
  Arbitrary<List<Integer>> programs() {
    return Arbitraries.integers().between(0, 0xffff).list().ofMinSize(1).ofMaxSize(300);
  }
}
