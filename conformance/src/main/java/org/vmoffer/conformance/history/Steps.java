package org.vmoffer.conformance.history;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.oracle.Effect;
import org.vmoffer.conformance.oracle.Explainer;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Answer;

/**
 * Where a call may lead. What cannot be seen is taken away from positions, so that those between
 * which no answer can decide are equal: the names of frames, and what is in them if no load tells.
 */
final class Steps {
  private final Explainer withContents;
  private final Explainer withoutContents;
  private final int frames;
  private final boolean contents;

  /**
   * The steps of a machine.
   *
   * @param contents whether the history tells what is in pages
   */
  Steps(KernelOracle oracle, boolean contents) {
    this.withContents = new Explainer(oracle, true);
    this.withoutContents = new Explainer(oracle, false);
    this.frames = oracle.bounds().frames();
    this.contents = contents;
  }

  /** The position that stands for all between which no answer can decide. */
  Position standing(Position position) {
    return (contents ? position : position.withoutContents(frames)).inFrameOrder(frames);
  }

  /**
   * Where a call may lead: nowhere if its answer is not allowed there, or its caller does not live.
   */
  List<Position> after(Position position, Operation operation) {
    int pid = operation.invocation().pid();
    if (!position.lives(pid)) {
      return List.of();
    }
    Operation.Return returned = operation.returned();
    if (returned == null) {
      return effects(position, operation).stream()
          .map(Effect::position)
          .filter(after -> !after.equals(position))
          .toList();
    }
    Answer answer = returned.answer();
    Explainer explainer = answer.value() == null ? withoutContents : withContents;
    List<Position> after = new ArrayList<>(1);
    explainer
        .explain(position, pid, operation.invocation().call(), answer)
        .forEach(each -> after.add(standing(each)));
    return after;
  }

  /** What a call may do there whatever its answer; nothing if its caller does not live. */
  List<Effect> effects(Position position, Operation operation) {
    int pid = operation.invocation().pid();
    List<Effect> effects = new ArrayList<>();
    if (position.lives(pid)) {
      withContents
          .effects(position, pid, operation.invocation().call())
          .forEach(each -> effects.add(new Effect(each.reply(), standing(each.position()))));
    }
    return effects;
  }
}
