package org.vmoffer.conformance.cli;

import java.util.Locale;
import java.util.Optional;
import org.vmoffer.conformance.check.CheckResult;
import org.vmoffer.conformance.check.EntryResult;
import org.vmoffer.conformance.check.Evidence;
import org.vmoffer.conformance.check.ModelResult;
import org.vmoffer.conformance.check.MutantResult;
import org.vmoffer.conformance.text.FigureTable;

/** The result of a check as tables. */
final class CheckTable {
  /** In place of a figure that there is not. */
  static final String NONE = "-";

  private CheckTable() {}

  /** A row for each model. */
  static String models(CheckResult result) {
    FigureTable table =
        new FigureTable()
            .words("model")
            .numbers("states")
            .numbers("edges")
            .numbers("walks")
            .numbers("steps")
            .numbers("steps/edge")
            .numbers("naive")
            .numbers("rules")
            .numbers("seconds")
            .words("verdict");
    result.models().forEach(model -> add(table, model));
    return table.plain();
  }

  private static void add(FigureTable table, ModelResult model) {
    Optional<Evidence> evidence = model.evidence();
    table.row(
        model.name(),
        number(model.states()),
        number(model.edges()),
        evidence.map(e -> number(e.tour().walks())).orElse(NONE),
        evidence.map(e -> number(e.replayedSteps())).orElse(NONE),
        evidence.map(e -> "%.3f".formatted(e.tour().stepsPerEdge())).orElse(NONE),
        evidence.map(e -> "%.2f".formatted(e.tour().naivePerEdge())).orElse(NONE),
        model.coverage().rules() == 0 ? NONE : number(model.coverage().rules()),
        "%.1f".formatted(model.seconds()),
        verdict(model, evidence.isPresent() ? "equal" : "holds"));
  }

  /** A row for each mutant. */
  static String mutants(CheckResult result) {
    FigureTable table =
        new FigureTable().words("mutant").words("violates").numbers("calls").words("verdict");
    for (MutantResult mutant : result.mutants()) {
      table.row(
          mutant.name(), mutant.property(), number(mutant.length()), verdict(mutant, "caught"));
    }
    return table.plain();
  }

  /** A word for scripts to look for if it failed, otherwise what is good about it. */
  static String verdict(EntryResult entry, String good) {
    return entry.passed() ? good : "FAIL";
  }

  /** A number as people read it. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
