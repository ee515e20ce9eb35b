package org.vmoffer.conformance.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.graph.RankedOffers;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.KernelAudit;
import org.vmoffer.view.StateLoader;

/**
 * What holds of every walk that the specification allows; where walks come from is said by those
 * who extend this. A walk is cut somewhere, at so many percent of its steps.
 */
abstract class WalkProperties {

  @Property
  void theKernelTakesEveryStepAsSpecified(@ForAll("walks") Walk walk) {
    take(start(walk), walk.steps());
  }

  @Property
  void everyPrefixPassesTheAudit(@ForAll("walks") Walk walk) {
    Kernel kernel = start(walk);
    for (Walk.Step step : walk.steps()) {
      take(kernel, List.of(step));
      assertEquals(List.of(), KernelAudit.audit(kernel));
    }
  }

  @Property
  void whatIsTakenBackHasNeverHappened(
      @ForAll("walks") Walk walk, @ForAll @IntRange(max = 100) int cut) {
    Kernel kernel = start(walk);
    take(kernel, before(cut, walk));
    Kernel untouched = kernel.copy();
    int mark = kernel.mark();

    take(kernel, after(cut, walk));
    kernel.rewind(mark);

    assertSame(untouched, kernel);
    take(kernel, after(cut, walk));
  }

  @Property
  void aCopyGoesItsOwnWay(@ForAll("walks") Walk walk, @ForAll @IntRange(max = 100) int cut) {
    Kernel kernel = start(walk);
    take(kernel, before(cut, walk));
    Kernel untouched = kernel.copy();
    Kernel copy = kernel.copy();

    take(copy, after(cut, walk));

    assertSame(untouched, kernel);
    take(kernel, after(cut, walk));
    assertSame(copy, kernel);
  }

  private static Kernel start(Walk walk) {
    return StateLoader.load(Machines.of(walk.bounds()), walk.initial());
  }

  private static List<Walk.Step> before(int cut, Walk walk) {
    return walk.steps().subList(0, walk.steps().size() * cut / 100);
  }

  private static List<Walk.Step> after(int cut, Walk walk) {
    return walk.steps().subList(walk.steps().size() * cut / 100, walk.steps().size());
  }

  /** Takes steps and compares each: reply, out parameters and the whole abstract state. */
  private static void take(Kernel kernel, List<Walk.Step> steps) {
    for (Walk.Step step : steps) {
      Call call = RankedOffers.toIds(kernel, step.invocation().call());
      Reply reply = kernel.call(step.invocation().pid(), call);
      assertEquals(step.reply(), RankedOffers.toRanks(kernel, reply), step::toString);
      assertEquals(step.after(), AbstractState.of(kernel), step::toString);
    }
  }

  private static void assertSame(Kernel expected, Kernel actual) {
    assertTrue(
        expected.state().memory().sameWords(actual.state().memory()),
        () -> "expected " + AbstractState.of(expected) + " but was " + AbstractState.of(actual));
  }
}
