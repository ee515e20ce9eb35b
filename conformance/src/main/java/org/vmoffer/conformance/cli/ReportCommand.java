package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.cost.CostRuns;
import org.vmoffer.conformance.cost.SweepPlan;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.page.PageFolder;
import org.vmoffer.conformance.page.PageReport;
import org.vmoffer.conformance.page.PageServer;
import org.vmoffer.conformance.profile.Profiles;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelCheck;
import org.vmoffer.conformance.tlc.ModelChecks;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.tlc.TlcException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The report as a page for browsers. */
@Command(
    name = "report",
    description = {
      "Writes a folder with a page that shows traces step by step, what was checked, the state"
          + " spaces of the models, and what hand-overs cost.",
      "",
      "The page opens from the file system, without a server and without any network. Graphs that"
          + " are not kept are made; of all else it shows what vmoffer check has kept."
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private static final String MACHINE = "reference";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder; a former report in it is replaced.")
  private Path output = Path.of("");

  @Option(
      names = "--serve",
      paramLabel = "PORT",
      arity = "0..1",
      fallbackValue = "0",
      description =
          "Also serve the folder to this machine's browsers until interrupted; without a number on"
              + " any free port.")
  private @Nullable Integer port;

  @Option(
      names = "--counterexamples",
      description =
          "Run TLC on every mutant and witness, so that what it finds can be played (some"
              + " minutes).")
  private boolean counterexamples;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    long start = System.nanoTime();
    if (port != null) {
      PageServer.checkPort("--serve", port);
    }
    PageFolder folder = new PageFolder("--output", output);
    Home home = Home.find();
    PageReport report = new PageReport(home.root(), home.specification(), new Version().number());
    Manifest manifest = Manifest.read(home.specification());
    addModels(home, manifest, report);
    if (counterexamples) {
      PageCounterexamples.add(report, home, manifest.models());
    }
    CostReport cost = cost();
    folder.write(directory -> report.write(directory, CostPlots.of(List.of(cost))));
    PrintWriter out = spec.commandLine().getOut();
    if (report.notChecked() > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "vmoffer: %d models have no verdict that is kept; ./vmoffer check makes them%n",
              report.notChecked());
    }
    out.printf(
        Locale.ROOT,
        "report: written graphs=%d not-checked=%d seconds=%.1f %s%n",
        report.graphs(),
        report.notChecked(),
        (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1),
        folder.directory().resolve("index.html"));
    out.flush();
    if (port != null) {
      PageServer.serve(folder.directory(), port, out::println);
    }
    return ExitCode.GOOD;
  }

  private void addModels(Home home, Manifest manifest, PageReport report)
      throws TlcException, InterruptedException {
    ModelChecks checks =
        new ModelChecks(
            home.specification(),
            GraphStore.of(home.root()),
            false,
            spec.commandLine().getErr()::println);
    int done = 0;
    try (Terminal.Progress progress =
        Terminal.progress("report", "models", manifest.models().size())) {
      for (ManifestModel model : manifest.models()) {
        report.add(model, known(checks, model));
        done++;
        progress.at(done);
      }
    }
  }

  /** TLC runs for the graphs that every build compares, and for nothing else. */
  private static Optional<ModelCheck> known(ModelChecks checks, ManifestModel model)
      throws TlcException, InterruptedException {
    return model.kind() == ModelKind.CI
        ? Optional.of(checks.check(model, found -> {}))
        : checks.kept(model);
  }

  private static CostReport cost() {
    List<SweepPlan> plans = new CostOptions().plans();
    CostRuns runs = new CostRuns(Profiles.load(MACHINE));
    return new CostReport(runs.profile(), plans.stream().map(runs::of).toList(), runs.all());
  }
}
