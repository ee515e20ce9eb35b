package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mutant of the specification, in Java: caught by the same property in the same steps. */
class MutantsTest {
  private static final Map<String, String> EXPECTED = Mutants.expected();
  private static final Set<String> LIVENESS =
      Set.of("I9EveryCallReturnsProp", "FlushIsAcknowledgedProp");

  static List<Mutant> mutants() {
    return Mutants.all();
  }

  static Stream<Mutant> safe() {
    return mutants().stream().filter(mutant -> !LIVENESS.contains(expected(mutant)));
  }

  static Stream<Mutant> live() {
    return mutants().stream().filter(mutant -> LIVENESS.contains(expected(mutant)));
  }

  private static String expected(Mutant mutant) {
    return Objects.requireNonNull(EXPECTED.get(mutant.name()), mutant.name());
  }

  @Test
  void everyMutantOfTheSpecificationIsHere() {
    assertEquals(
        EXPECTED.keySet(),
        mutants().stream().map(Mutant::name).collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @MethodSource("safe")
  void theLastStepOfTheCounterexampleBreaksTheProperty(Mutant mutant) {
    Machine machine = mutant.broken();
    Property property = Property.of(expected(mutant), mutant.scenario());
    List<String> steps = Counterexample.of(mutant.name()).steps();
    assertFalse(machine.brokenInvariants().contains(expected(mutant)));
    for (int i = 0; i < steps.size(); i++) {
      long step = enabled(machine, steps.get(i));
      property.before(machine, step);
      assertTrue(machine.take(step));
      assertEquals(i == steps.size() - 1, property.isBroken(machine, step), steps.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("safe")
  void noShorterWayBreaksIt(Mutant mutant) {
    int steps = Counterexample.of(mutant.name()).steps().size();
    Property property = Property.of(expected(mutant), mutant.scenario());
    assertEquals(steps, new Breadth(mutant.broken(), property).stepsToBreak(steps));
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void theUnbrokenMachineKeepsEveryProperty(Mutant mutant) {
    AtomicSteps atomic = new AtomicSteps(mutant.scenario().config());
    Exploration.of(
        mutant.unbroken(),
        new Exploration.Visitor() {
          @Override
          public void state(Machine machine) {
            assertEquals(List.of(), machine.brokenInvariants());
            assertNotEquals(0, Property.stepsOf(machine).length, "deadlock");
          }

          @Override
          public void before(Machine machine, long step) {
            atomic.before(machine, step);
          }

          @Override
          public void after(Machine machine, long step) {
            atomic.after(machine, step);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("live")
  void whatGoesOnForEverIsFairAndSomebodyWaits(Mutant mutant) {
    Counterexample counterexample = Counterexample.of(mutant.name());
    Machine machine = mutant.broken();
    List<String> steps = counterexample.steps();
    int again = counterexample.stops() ? steps.size() : counterexample.again();
    steps.subList(0, again).forEach(step -> take(machine, step));
    Lasso lasso = new Lasso(machine, expected(mutant));
    long[] before = code(machine);
    steps.subList(again, steps.size()).forEach(step -> lasso.took(take(machine, step)));
    assertArrayEquals(before, code(machine));
    assertEquals(Set.of(), lasso.starved());
    assertNotEquals(0, lasso.waiting());
  }

  private static long take(Machine machine, String text) {
    long step = enabled(machine, text);
    assertTrue(machine.take(step));
    return step;
  }

  /** The one step with this text, which must be enabled. */
  private static long enabled(Machine machine, String text) {
    long[] steps =
        LongStream.of(Property.stepsOf(machine)).filter(s -> Step.text(s).equals(text)).toArray();
    assertEquals(1, steps.length, text);
    return steps[0];
  }

  private static long[] code(Machine machine) {
    long[] code = new long[machine.codeWords()];
    machine.encode(code);
    return code;
  }
}
