package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmoffer.conformance.check.CheckResult;
import org.vmoffer.conformance.check.EntryResult;
import org.vmoffer.conformance.check.ModelResult;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.report.DivergenceText;
import org.vmoffer.conformance.report.JUnitXml;

/** The result of a check for JUnit's readers: a test for each model, and one for all together. */
final class CheckJUnit {
  private CheckJUnit() {}

  static void write(CheckResult result, Path file) throws IOException {
    List<JUnitXml.Case> cases = new ArrayList<>();
    for (EntryResult entry : result.entries()) {
      cases.add(new JUnitXml.Case(entry.name(), entry.seconds(), failure(complaints(entry))));
    }
    cases.add(new JUnitXml.Case("all together", 0, failure(result.problems())));
    JUnitXml.write("check", cases, file);
  }

  private static List<String> complaints(EntryResult entry) {
    List<String> complaints = new ArrayList<>(entry.problems());
    if (entry instanceof ModelResult model) {
      model
          .divergences()
          .forEach(each -> complaints.add(DivergenceText.of(each, TextLayout.PLAIN)));
    }
    return complaints;
  }

  private static Optional<JUnitXml.Failure> failure(List<String> complaints) {
    return complaints.stream()
        .findFirst()
        .map(
            first ->
                new JUnitXml.Failure(
                    first.lines().findFirst().orElse(first), String.join("\n", complaints)));
  }
}
