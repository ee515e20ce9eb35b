package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vmoffer.conformance.check.Check;
import org.vmoffer.conformance.check.CheckPlan;
import org.vmoffer.conformance.check.CheckResult;
import org.vmoffer.conformance.check.Selection;
import org.vmoffer.conformance.check.SpecTables;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.litmus.LitmusTable;
import org.vmoffer.conformance.litmus.RaceResult;
import org.vmoffer.conformance.litmus.Races;
import org.vmoffer.conformance.litmus.Sources;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.trace.TraceDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps the tables in the specification's README at what TLC finds. */
@Command(
    name = "tables",
    description = {
      "Writes the tables of models, outcomes, mutants and witnesses into spec/README.md, the"
          + " counterexamples of the kernel level's mutants into spec/counterexamples, and the"
          + " table of the litmus tests into litmus/README.md."
    },
    mixinStandardHelpOptions = true)
final class TablesCommand implements Callable<Integer> {

  @Option(names = "--check", description = "Write nothing; say what would change.")
  private boolean check;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    Home home = Home.find();
    Selection selection = Selection.usual(Manifest.read(home.specification()), false);
    CheckPlan plan =
        new CheckPlan(
            home.specification(),
            selection,
            false,
            false,
            CheckPlan.USUAL_JOBS,
            GraphStore.of(home.root()),
            new TraceDirectory(home.traces()));
    CheckResult result;
    try (CheckProgress progress = CheckProgress.of(selection, spec.commandLine().getErr())) {
      result = new Check(plan, progress).run();
    }
    SpecTables tables = SpecTables.of(plan, result.entries());
    List<String> wrong =
        new ArrayList<>(result.passed() && check ? tables.drift() : result.allProblems());
    wrong.addAll(litmusTable(home));
    wrong.forEach(spec.commandLine().getOut()::println);
    if (wrong.isEmpty() && !check) {
      tables.write();
    }
    spec.commandLine()
        .getOut()
        .printf("tables: %s %s%n", wrong.isEmpty() ? "current" : "not current", tables.file());
    return wrong.isEmpty() ? ExitCode.GOOD : ExitCode.FOUND;
  }

  /** Writes the table of the litmus tests, if there are any, or says what is wrong with it. */
  private List<String> litmusTable(Home home)
      throws TlcException, IOException, InterruptedException {
    if (!Files.isDirectory(home.litmus())) {
      return List.of();
    }
    List<RaceResult> results =
        Races.onTheMachine().run(Sources.of(List.of(home.litmus())), done -> {});
    List<String> wrong =
        new ArrayList<>(
            results.stream()
                .filter(result -> !result.passed())
                .map(result -> result.file() + ": not as expected; './vmoffer race' says more")
                .toList());
    LitmusTable table = LitmusTable.of(home.litmus(), results);
    if (!check && wrong.isEmpty()) {
      table.write();
    } else if (!table.isCurrent()) {
      wrong.add(table.file() + ": the table is out of date; './vmoffer tables' renews it");
    }
    return wrong;
  }
}
