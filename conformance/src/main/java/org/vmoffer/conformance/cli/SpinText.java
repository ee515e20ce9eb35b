package org.vmoffer.conformance.cli;

import java.util.Locale;
import org.vmoffer.conformance.promela.ModelVerdict;
import org.vmoffer.conformance.promela.MutantVerdict;
import org.vmoffer.conformance.promela.Trail;
import org.vmoffer.conformance.text.FigureTable;

/** What SPIN says, as text. */
final class SpinText {
  private SpinText() {}

  /** Tables, what is wrong, and a line for scripts. */
  static String of(SpinResult result) {
    StringBuilder out = new StringBuilder();
    if (!result.models().isEmpty()) {
      out.append(models(result)).append('\n');
    }
    if (!result.mutants().isEmpty()) {
      out.append(mutants(result)).append('\n');
    }
    result.problems().forEach(problem -> out.append(problem).append("\n\n"));
    return out.append(sum(result)).toString();
  }

  private static String models(SpinResult result) {
    FigureTable table =
        new FigureTable()
            .words("model")
            .numbers("TLC's states")
            .numbers("SPIN's states")
            .numbers("TLC's edges")
            .numbers("SPIN's edges")
            .numbers("depth")
            .numbers("rules")
            .numbers("seconds")
            .words("verdict");
    for (ModelVerdict model : result.models()) {
      table.row(
          model.name(),
          number(model.tlc().states()),
          number(model.spin().states()),
          number(model.tlc().edges()),
          number(model.spin().edges()),
          number(model.spin().depth()),
          number(model.rules()),
          seconds(model.seconds()),
          model.passed() ? "equal" : "FAIL");
    }
    return table.plain();
  }

  private static String mutants(SpinResult result) {
    FigureTable table =
        new FigureTable()
            .words("mutant")
            .words("SPIN finds broken")
            .numbers("TLC's calls")
            .numbers("SPIN's calls")
            .numbers("seconds")
            .words("verdict");
    for (MutantVerdict mutant : result.mutants()) {
      table.row(
          mutant.name(),
          mutant.found().map(Trail::promise).orElse("nothing"),
          number(mutant.calls()),
          mutant.found().map(way -> number(way.calls().size())).orElse(CheckTable.NONE),
          seconds(mutant.seconds()),
          mutant.passed() ? "caught" : "FAIL");
    }
    return table.plain();
  }

  private static String sum(SpinResult result) {
    return String.format(
        Locale.ROOT,
        "spin: %s models=%d mutants=%d states=%d edges=%d problems=%d seconds=%.1f%n",
        result.passed() ? "pass" : "fail",
        result.models().size(),
        result.mutants().size(),
        result.models().stream().mapToLong(model -> model.spin().states()).sum(),
        result.models().stream().mapToLong(model -> model.spin().edges()).sum(),
        result.problems().size(),
        result.seconds());
  }

  private static String number(long number) {
    return CheckTable.number(number);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
