package org.vmoffer.conformance.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Profile;

/** The shapes of what claims cost; every run also holds itself to its accounts. */
final class CostRunTest {
  private static final Profile REFERENCE = Profile.reference();
  private static final CostCase CASE = CostCase.DEFAULT;

  private static CostResult cost(CostCase asked) {
    return CostRun.of(asked, REFERENCE);
  }

  private static long cycles(CostResult result, Cause cause) {
    return result.causes().getOrDefault(cause, 0L);
  }

  private static long sum(Map<?, Long> cycles) {
    return cycles.values().stream().mapToLong(Long::longValue).sum();
  }

  @ParameterizedTest
  @EnumSource(Drop.class)
  void causesAndStepsSumUpToTheClaim(Drop drop) {
    CostResult result = cost(CASE.withPages(40).withDrop(drop));
    assertEquals(result.claim(), sum(result.causes()));
    long waited = result.causes().getOrDefault(Cause.WAIT_FLUSH, 0L);
    long stepped = result.steps().values().stream().mapToLong(CostRunTest::sum).sum();
    assertEquals(result.claim(), stepped + waited);
  }

  @Test
  void sharingInterruptsNobody() {
    CostResult result = cost(CASE.withDrop(Drop.SHARE).withCores(4));
    assertEquals(0, result.interrupts());
    assertTrue(result.others().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9})
  void aDropInterruptsEveryCoreOfTheSource(int cores) {
    CostResult result = cost(CASE.withCores(cores));
    assertEquals(cores, result.interrupts());
    assertEquals((long) cores * REFERENCE.kernel().send(), cycles(result, Cause.SEND));
  }

  @Test
  void aMovedTableCostsOneEntryForAllItsPages() {
    CostResult moved = cost(CASE.withPages(512));
    CostResult copied = cost(CASE.withPages(512).withMoves(false));
    CostResult shifted = cost(CASE.withPages(512).withAligned(false));
    long one = cycles(cost(CASE), Cause.ENTRIES);
    assertTrue(cycles(moved, Cause.ENTRIES) <= 2 * one, moved::toString);
    assertTrue(cycles(copied, Cause.ENTRIES) > 40 * one, copied::toString);
    assertTrue(cycles(shifted, Cause.ENTRIES) > 40 * one, shifted::toString);
  }

  @Test
  void aShootdownAfterEachPageIsDearerThanOneForAll() {
    CostCase many = CASE.withPages(30).withMoves(false);
    assertTrue(
        cost(many.withFlush(FlushStrategy.EACH)).total()
            > 2 * cost(many.withFlush(FlushStrategy.RANGE)).total());
  }

  @Test
  void beyondTheCeilingEverythingIsFlushed() {
    CostCase many = CASE.withPages(REFERENCE.kernel().flushCeiling() + 1).withMoves(false);
    assertEquals(
        cost(many.withFlush(FlushStrategy.FULL)).claim(),
        cost(many.withFlush(FlushStrategy.CEILING)).claim());
  }

  @Test
  void withoutPcidsTheWayBackIsDearer() {
    CostCase together = CASE.withCores(1).withTogether(true).withDrop(Drop.SHARE);
    assertTrue(
        cost(together.withPcids(false)).touchBack() > cost(together.withPcids(true)).touchBack());
  }

  @Test
  void equalCasesCostEqually() {
    assertEquals(cost(CASE.withPages(100)).digest(), cost(CASE.withPages(100)).digest());
  }
}
