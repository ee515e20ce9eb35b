package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.vmoffer.conformance.Scratch;
import org.vmoffer.conformance.convert.Counterexample;
import org.vmoffer.conformance.page.PageReport;
import org.vmoffer.conformance.page.PageTrace;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.tlc.TlcException;

/** What TLC finds against mutants and of witnesses, found now, as traces of a report. */
final class PageCounterexamples {
  private static final JsonMapper JSON = new JsonMapper();

  private PageCounterexamples() {}

  /** Adds those of all models that must be violated. */
  static void add(PageReport report, Home home, List<ManifestModel> models)
      throws TlcException, InterruptedException, IOException {
    List<ManifestModel> violated =
        models.stream().filter(model -> model.kind().mustViolate()).toList();
    try (Scratch scratch = Scratch.open();
        Terminal.Progress progress = Terminal.progress("TLC", "models", violated.size())) {
      int done = 0;
      for (ManifestModel model : violated) {
        report.add(
            trace(
                Counterexample.find(
                    model, home.specification(), scratch.directory(), found -> {})));
        done++;
        progress.at(done);
      }
    }
  }

  private static PageTrace trace(Counterexample found) throws IOException {
    String name = found.model().name();
    return new PageTrace(
        name,
        "%s: %s".formatted(name, found.property()),
        group(found.model().kind()),
        JSON.readTree(found.itf()));
  }

  private static String group(ModelKind kind) {
    return switch (kind) {
      case MUTANT -> "mutants of calls";
      case KERNEL_MUTANT -> "mutants of the kernel level";
      case KERNEL_WITNESS -> "witnesses of the kernel level";
      case CI, COMMAND, CHECK_ONLY, KERNEL, KERNEL_COMMAND ->
          throw new IllegalArgumentException(kind + " must not be violated");
    };
  }
}
