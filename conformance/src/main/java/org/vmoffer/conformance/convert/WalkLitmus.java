package org.vmoffer.conformance.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.explore.ExplorationProgress;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.litmus.LitmusReader;
import org.vmoffer.conformance.litmus.LitmusTest;
import org.vmoffer.conformance.litmus.LitmusWriter;
import org.vmoffer.conformance.litmus.MachineShape;
import org.vmoffer.conformance.litmus.Race;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.oracle.Outcome;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.Walk;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/**
 * A step of a walk as a litmus test: the state before it is what the test begins with, and its call
 * what is done. Of a walk that breaks the specification it is the first step that does, and what it
 * did is forbidden; otherwise the last, or the one that is asked for. What is specified is
 * required.
 */
public final class WalkLitmus {
  private final String name;
  private final Walk walk;
  private final Bounds bounds;
  private final KernelOracle oracle;

  /**
   * A converter.
   *
   * @param name what the test is to be called
   */
  public WalkLitmus(String name, Walk walk) {
    this.name = name;
    this.walk = walk;
    this.bounds = Hello.of(walk.bounds()).bounds();
    this.oracle = new KernelOracle(bounds);
  }

  /** The number, from 1, of the first step that the specification does not have, or 0. */
  public int firstWrong() {
    for (int step = 0; step < walk.steps().size(); step++) {
      Walk.Step taken = walk.steps().get(step);
      Outcome due = due(step);
      if (!due.reply().equals(taken.reply()) || !decoded(due).equals(taken.after())) {
        return step + 1;
      }
    }
    return 0;
  }

  private Outcome due(int step) {
    return oracle.due(
        StateCode.encode(walk.before(step), bounds.frames()), walk.steps().get(step).invocation());
  }

  private AbstractState decoded(Outcome outcome) {
    return StateCode.decode(outcome.state(), bounds.frames());
  }

  /**
   * The test.
   *
   * @param number of the step, from 1; 0: as described above
   * @param comments what stands above it
   * @throws BadInputException if no litmus test can say it
   * @throws InterruptedException if this thread is interrupted
   */
  public String text(int number, List<String> comments, String asks, String cites)
      throws InterruptedException {
    int wrong = firstWrong();
    if (number < 0 || number > (wrong == 0 ? walk.steps().size() : wrong)) {
      throw new BadInputException(
          name, "no step " + number, wrong == 0 ? "one of the walk" : "one up to " + wrong);
    }
    int chosen = number > 0 ? number : wrong > 0 ? wrong : walk.steps().size();
    if (chosen == 0) {
      throw new BadInputException(name, "a walk without steps", "one or more");
    }
    Walk.Step step = walk.steps().get(chosen - 1);
    AbstractState before = walk.before(chosen - 1);
    SingleCall call = new SingleCall(name, before, step.invocation());
    MachineShape shape =
        MachineShape.plain(
            bounds.arch(),
            bounds.maxPid(),
            bounds.userPages(),
            bounds.frames(),
            bounds.offerLimit());
    Outcome due = due(chosen - 1);
    Call made = step.invocation().call();
    Map<String, String> right = SeenEnd.of(made, due.reply(), decoded(due));
    Map<String, String> did = SeenEnd.of(made, step.reply(), step.after());
    Map<String, String> earlier = SeenEnd.of(made, due.reply(), before);
    SeenEnd.complete(List.of(right, did, earlier));
    if (chosen == wrong && right.equals(did)) {
      throw new BadInputException(
          name,
          "what is wrong in step %d is which frames are mapped, or which offers are pending"
              .formatted(chosen),
          "something that a litmus test can see");
    }
    List<String> expectations = new ArrayList<>();
    if (chosen == wrong) {
      expectations.add("forbidden  " + where(did, key -> differ(key, did, right)));
    }
    expectations.add(
        "required   "
            + where(
                right,
                key ->
                    key.equals(SeenEnd.REGISTER)
                        || differ(key, right, earlier)
                        || differ(key, right, did)));
    String text =
        new LitmusWriter(name, shape, call.start(), call.columns())
            .text(comments, asks, cites, expectations);
    mustPass(text);
    return text;
  }

  private static boolean differ(String key, Map<String, String> one, Map<String, String> other) {
    return !Objects.equals(one.get(key), other.get(key));
  }

  private static String where(Map<String, String> ends, Predicate<String> wanted) {
    return ends.entrySet().stream()
        .filter(each -> wanted.test(each.getKey()))
        .map(each -> each.getKey() + " = " + each.getValue())
        .collect(Collectors.joining(" and "));
  }

  /** The machine of the kernel level is another witness of what is due. */
  private void mustPass(String text) throws InterruptedException {
    LitmusTest test = LitmusReader.read(name, text);
    Race race = Race.run(test, ExplorationProgress.SILENT);
    if (!race.unmet().isEmpty() || race.outcomes().isEmpty()) {
      throw new IllegalStateException(
          "%s: kernel and machine differ: %s%n%s".formatted(name, race.outcomes(), text));
    }
  }
}
