package org.vmoffer.conformance.cli;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.explore.Explorable;
import org.vmoffer.conformance.explore.Exploration;
import org.vmoffer.conformance.tlc.ManifestModel;

/** What came of an exploration, for people. */
final class ExploreText {
  private static final double NANOS_IN_A_SECOND = TimeUnit.SECONDS.toNanos(1);

  private ExploreText() {}

  static String of(ManifestModel model, Exploration exploration, Explorable machine) {
    StringJoiner lines = new StringJoiner(System.lineSeparator());
    lines.add(model.name() + ": " + model.question());
    for (Exploration.Finding finding : exploration.findings()) {
      lines.add("").add("violates " + finding.property() + ", by these steps:");
      int number = 0;
      for (long step : exploration.path(finding.state())) {
        lines.add(String.format(Locale.ROOT, "%4d  %s", ++number, machine.text(step)));
      }
    }
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "explore: %s states=%d steps=%d depth=%d seconds=%.1f steps-per-second=%.0f",
            exploration.findings().isEmpty() ? "pass" : "fail",
            exploration.states(),
            exploration.steps(),
            exploration.depth(),
            exploration.nanos() / NANOS_IN_A_SECOND,
            exploration.stepsPerSecond()));
    return lines.toString();
  }
}
