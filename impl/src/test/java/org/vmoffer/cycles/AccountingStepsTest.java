package org.vmoffer.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** One access that misses everywhere, figure after figure: each lacks the next one, and says so. */
final class AccountingStepsTest {
  private record Addition(Counter counter, int times, String lacks) {}

  /** A read that walks four levels, all of which memory has to be asked for. */
  private static final List<Addition> STEPS =
      List.of(
          new Addition(Counter.ACCESSES, 1, "accesses"),
          new Addition(Counter.READS, 1, "dtlb.hits + dtlb.misses"),
          new Addition(Counter.DTLB_MISSES, 1, "stlb.hits + stlb.misses"),
          new Addition(Counter.STLB_MISSES, 1, "walks"),
          new Addition(Counter.WALKS, 1, "entryLoads + levelsNotReached + levels skipped"),
          new Addition(Counter.ENTRY_LOADS, 4, "l1d.hits + l1d.misses"),
          new Addition(Counter.L1D_MISSES, 5, "l2.hits + l2.misses"),
          new Addition(Counter.L2_MISSES, 5, "llc.hits + llc.misses"),
          new Addition(Counter.LLC_MISSES, 5, "memory"),
          new Addition(Counter.MEMORY, 5, "cycles of stlb"));

  private final Tally tally = new Tally();

  private void lacks(Profile profile, String name) {
    AccountingException e =
        assertThrows(AccountingException.class, () -> Accounting.check(profile, tally));
    assertEquals(name, Objects.requireNonNull(e.getMessage()).replaceFirst(" is .*", ""));
  }

  @Test
  void everyFigureLacksTheOneThatItIsHeldAgainst() {
    for (Addition step : STEPS) {
      tally.count(step.counter(), step.times());
      lacks(Profile.reference(), step.lacks());
    }
  }

  @Test
  void aFetchLacksItsLookup() {
    tally.count(Counter.ACCESSES);
    tally.count(Counter.FETCHES);
    lacks(Profile.reference(), "itlb.hits + itlb.misses");
  }

  @Test
  void levelsThatAreSkippedAreAsGoodAsLoaded() {
    skip(Profile.reference(), Counter.PDE_HITS, 1);
    skip(Profile.reference(), Counter.PDPTE_HITS, 2);
    skip(Profile.reference(), Counter.PML4E_HITS, 3);
    Profile five = withFiveLevels();
    skip(five, Counter.PDE_HITS, 1);
    skip(five, Counter.PML5E_HITS, 4);
  }

  /** A walk that begins at a table and loads so many entries from there. */
  private void skip(Profile profile, Counter begins, int loads) {
    Tally walk = new Tally();
    for (Counter each :
        List.of(
            Counter.ACCESSES,
            Counter.READS,
            Counter.DTLB_MISSES,
            Counter.STLB_MISSES,
            Counter.WALKS,
            begins)) {
      walk.count(each);
    }
    walk.count(Counter.ENTRY_LOADS, loads);
    AccountingException e =
        assertThrows(AccountingException.class, () -> Accounting.check(profile, walk));
    assertEquals(
        "l1d.hits + l1d.misses", Objects.requireNonNull(e.getMessage()).replaceFirst(" is .*", ""));
  }

  private static Profile withFiveLevels() {
    Profile four = Profile.reference();
    return new Profile(
        four.name(),
        5,
        four.megahertz(),
        four.dtlb(),
        four.itlb(),
        four.stlb(),
        four.structures(),
        four.caches(),
        four.latencies(),
        four.stores(),
        four.kernel());
  }
}
