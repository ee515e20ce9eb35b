package org.vmoffer.conformance.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tlc2.tool.TLCState;

/** What a call does in the model as it is, struck off by what it does in a variant. */
final class VariantSteps {
  private final List<long[]> left = new ArrayList<>();

  /**
   * Steps.
   *
   * @param steps replies and targets, alternating
   */
  VariantSteps(long[] steps) {
    for (int i = 0; i < steps.length; i += 2) {
      left.add(new long[] {steps[i], steps[i + 1]});
    }
  }

  /** Strikes off a step, and says whether it was one of these. */
  boolean strike(TLCState to, int number) {
    long[] step = {VariantStates.reply(to), number};
    return left.removeIf(each -> Arrays.equals(each, step));
  }

  /** How many are left. */
  int size() {
    return left.size();
  }
}
