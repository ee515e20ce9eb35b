package org.vmoffer.conformance.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmoffer.conformance.workload.Workload.Bystander;
import org.vmoffer.conformance.workload.Workload.Flow;
import org.vmoffer.conformance.workload.Workload.Member;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.cycles.Profile;

class WorkloadRunTest {
  private static final Profile PROFILE = Profile.reference();

  private static Workload pair(int pages, int transfers, Leaf leaf, Bystander... bystanders) {
    return new Workload(
        "pair",
        "Two.",
        List.of(new Flow(List.of("a", "b"), pages, 1, transfers, leaf, 64, 64, false, 100)),
        List.of(new Member("a", 1), new Member("b", 2)),
        List.of(bystanders),
        1);
  }

  private static MethodResult run(Workload workload, Method method) {
    return WorkloadRun.of(workload, method, PROFILE, true, 0);
  }

  private static long cycles(MethodResult result, Cause cause) {
    return result.causes().getOrDefault(cause, 0L);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void everyMethodHandsEverythingOverAndAddsUp(Method method) {
    MethodResult result = run(pair(4, 6, Leaf.SMALL), method);
    assertEquals(6, result.handOvers());
    assertTrue(result.checks() > 0);
    long sum = result.causes().values().stream().mapToLong(Long::longValue).sum();
    assertEquals(result.clocks().stream().mapToLong(Long::longValue).sum(), sum);
    assertEquals(result.digest(), run(pair(4, 6, Leaf.SMALL), method).digest());
  }

  @Test
  void allComputeTheSameAndReadAndWriteTheSame() {
    for (Method method : Method.values()) {
      assertEquals(6 * 2 * 100, cycles(run(pair(4, 6, Leaf.SMALL), method), Cause.COMPUTE));
    }
  }

  @Test
  void eachTransferTakesTheSameMessages() {
    long two = cycles(run(pair(1, 2, Leaf.SMALL), Method.SHARED), Cause.MESSAGE);
    long four = cycles(run(pair(1, 4, Leaf.SMALL), Method.SHARED), Cause.MESSAGE);
    long eight = cycles(run(pair(1, 8, Leaf.SMALL), Method.SHARED), Cause.MESSAGE);
    KernelCosts kernel = PROFILE.kernel();
    assertEquals(2 * (four - two), eight - four);
    assertTrue(four - two >= 4L * (kernel.entry() + kernel.exit()) + 4L * kernel.wake());
    assertEquals(0, run(pair(1, 4, Leaf.SMALL), Method.SHARED).interrupts());
  }

  @Test
  void aDescriptorFaultsOnEveryPageThatIsRead() {
    MethodResult few = run(pair(2, 4, Leaf.SMALL), Method.DESCRIPTOR);
    MethodResult many = run(pair(6, 4, Leaf.SMALL), Method.DESCRIPTOR);
    long faults = 4 * (6 - 2);
    assertEquals(
        faults * PROFILE.kernel().fault(), cycles(many, Cause.ENTRY) - cycles(few, Cause.ENTRY));
  }

  @Test
  void whoCopiesLoadsAndStoresEveryLineTwice() {
    long shared = cycles(run(pair(16, 4, Leaf.SMALL), Method.SHARED), Cause.DATA);
    long copied = cycles(run(pair(16, 4, Leaf.SMALL), Method.COPY), Cause.DATA);
    assertTrue(copied > 2 * shared, copied + " against " + shared);
  }

  @Test
  void aLeafOf512PagesIsOneEntry() {
    long page = cycles(run(pair(1, 2, Leaf.SMALL), Method.OFFER), Cause.ENTRIES);
    long leaf = cycles(run(pair(512, 2, Leaf.MEDIUM), Method.OFFER), Cause.ENTRIES);
    assertTrue(leaf < 16 * page, leaf + " against " + page);
  }

  @Test
  void aBystanderOfTheSourceTakesItsInterrupts() {
    Bystander sibling = new Bystander("a", 3, 4, 20_000, 10, Workload.Pattern.RANDOM);
    Bystander stranger = new Bystander("c", 3, 4, 20_000, 10, Workload.Pattern.RANDOM);
    assertNotEquals(0, run(pair(2, 4, Leaf.SMALL, sibling), Method.OFFER).bystandersInterrupts());
    assertEquals(0, run(pair(2, 4, Leaf.SMALL, stranger), Method.OFFER).bystandersInterrupts());
    assertEquals(0, run(pair(2, 4, Leaf.SMALL, sibling), Method.COPY).bystandersInterrupts());
  }
}
