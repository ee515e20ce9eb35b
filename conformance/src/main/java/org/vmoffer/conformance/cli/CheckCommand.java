package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.check.Check;
import org.vmoffer.conformance.check.CheckPlan;
import org.vmoffer.conformance.check.CheckResult;
import org.vmoffer.conformance.check.Selection;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.ledger.Ledger;
import org.vmoffer.conformance.tlc.Level;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.trace.TraceDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(
    name = "check",
    description = {
      "Holds the implementation against everything that the specification says.",
      "",
      "TLC checks every model, and must notice every mutant. In every state of a model the kernel"
          + " makes every call, and what comes of it is compared, in both directions. Walks that"
          + " cover every edge are replayed, and the committed corpus.",
      "What TLC finds is kept until the specification changes."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Option(names = "--fresh", description = "Have TLC check everything anew.")
  private boolean fresh;

  @Option(
      names = "--model",
      paramLabel = "M",
      split = ",",
      description =
          "Only this model, mutant or witness; may be repeated. Of a mutant or witness of the"
              + " kernel level, the steps are shown, too.")
  private Set<String> models = new LinkedHashSet<>();

  @Option(names = "--all", description = "Also the models that are too large for every build.")
  private boolean all;

  @Option(
      names = "--level",
      paramLabel = "L",
      description = "Only models of this level: ${COMPLETION-CANDIDATES}.")
  private @Nullable Level level;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(names = "--junit", paramLabel = "FILE", description = "Also write it as JUnit's XML.")
  private @Nullable Path junit;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "" + CheckPlan.USUAL_JOBS,
      description = "Models at once, a core for each (default: ${DEFAULT-VALUE}).")
  private int jobs;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs takes a number from 1 on");
    }
    OutputFile.check("--junit", junit);
    Home home = Home.find();
    Manifest manifest = Manifest.read(home.specification());
    Selection chosen =
        models.isEmpty() ? Selection.usual(manifest, all) : Selection.named(manifest, models);
    Selection selection = level == null ? chosen : chosen.at(level);
    CheckPlan plan =
        new CheckPlan(
            home.specification(),
            selection,
            true,
            fresh,
            jobs,
            GraphStore.of(home.root()),
            new TraceDirectory(home.traces()));
    CheckResult result;
    try (CheckProgress progress = CheckProgress.of(selection, spec.commandLine().getErr())) {
      result = new Check(plan, progress).run();
    }
    if (selection.whole() && Files.isDirectory(home.ledger())) {
      result = result.with(ledgerProblems(home));
    }
    if (junit != null) {
      CheckJUnit.write(result, junit);
    }
    spec.commandLine()
        .getOut()
        .print(
            json
                ? CheckJson.of(result).toPrettyString() + "\n"
                : CheckText.of(result, Terminal.layout(), models));
    spec.commandLine().getOut().flush();
    return result.passed() ? ExitCode.GOOD : ExitCode.FOUND;
  }

  /** What of the ledger's walks is no longer found in the graphs that have just been checked. */
  private List<String> ledgerProblems(Home home)
      throws TlcException, IOException, InterruptedException {
    Ledger ledger = Ledger.read(home.ledger());
    try {
      return new ReviewEvidence(home, ledger, spec.commandLine().getErr())
          .problems(ledger.entries(), false);
    } catch (PropertyViolatedException violated) {
      return List.of(String.valueOf(violated.getMessage()));
    }
  }
}
