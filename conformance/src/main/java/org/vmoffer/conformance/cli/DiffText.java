package org.vmoffer.conformance.cli;

import java.util.List;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.review.BehaviourDifference;

/** Two versions compared, for people, and a line for scripts for each model. */
final class DiffText {
  private DiffText() {}

  static String of(List<BehaviourDifference> differences, TextLayout layout) {
    StringBuilder text = new StringBuilder();
    for (BehaviourDifference each : differences) {
      text.append(each.model()).append(": ").append(DifferenceText.of(each, layout)).append('\n');
    }
    for (BehaviourDifference each : differences) {
      text.append("diff: %s model=%s%n".formatted(WhatIfText.figures(each), each.model()));
    }
    return text.toString();
  }
}
