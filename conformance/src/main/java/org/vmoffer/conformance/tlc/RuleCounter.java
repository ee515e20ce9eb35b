package org.vmoffer.conformance.tlc;

import java.util.EnumMap;
import java.util.Map;
import org.vmoffer.api.Rule;
import tlc2.tool.Action;
import tlc2.tool.TLCState;

/** Counts on how many steps each rule decides the outcome, where no graph is kept. */
final class RuleCounter extends StepWriter {
  private final Map<Rule, Long> steps = new EnumMap<>(Rule.class);
  private final ReplyReader replies = new ReplyReader();

  /**
   * A counter.
   *
   * @param onStep run after each step
   */
  RuleCounter(Runnable onStep) {
    super(onStep);
  }

  @Override
  void write(TLCState source, TLCState target, boolean isNew, Action action) {
    steps.merge(replies.rule(target), 1L, Long::sum);
  }

  /** How many steps each rule has decided that has decided any. */
  Map<Rule, Long> stepsByRule() {
    return Map.copyOf(steps);
  }
}
