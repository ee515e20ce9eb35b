package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.tlc.KernelTrace.Ending;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;

/** Says of a behaviour, given as states, which steps of the kernel level lead through it. */
final class KernelTraceReader {
  private static final KernelStep UNKNOWN = new KernelStep("no action", "");

  private final ActionFinder actions;

  KernelTraceReader(FastTool tool) {
    this.actions = new ActionFinder(tool);
  }

  /**
   * The steps between the states.
   *
   * @param again the state, counted from 1, to which the last one leads back, if the behaviour
   *     repeats itself; otherwise 0
   */
  KernelTrace read(List<TLCState> behaviour, Ending ending, int again) {
    List<TLCState> states = new ArrayList<>(behaviour);
    if (again > 0) {
      states.add(behaviour.get(again - 1));
    }
    List<KernelStep> steps = new ArrayList<>();
    for (int i = 1; i < states.size(); i++) {
      steps.add(step(states.get(i - 1), states.get(i)));
    }
    return new KernelTrace(steps, ending, again);
  }

  private KernelStep step(TLCState before, TLCState after) {
    return actions
        .between(before, after)
        .map(action -> new KernelStep(ActionText.nameOf(action), ActionText.parameters(action)))
        .orElse(UNKNOWN);
  }
}
