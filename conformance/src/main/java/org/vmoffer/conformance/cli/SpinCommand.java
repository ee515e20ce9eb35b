package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.promela.Counts;
import org.vmoffer.conformance.promela.ModelVerdict;
import org.vmoffer.conformance.promela.MutantVerdict;
import org.vmoffer.conformance.promela.PromelaModel;
import org.vmoffer.conformance.promela.SpinCheck;
import org.vmoffer.conformance.promela.SpinException;
import org.vmoffer.conformance.promela.SpinTools;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelChecks;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.TlcOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The atomic level checked by SPIN. */
@Command(
    name = "spin",
    description = {
      "Has SPIN check the atomic level, written a second time in Promela.",
      "",
      "Every model's states and steps are compared with those that TLC finds, one by one, and every"
          + " mutant's broken promise with TLC's. Needed are spin and cc."
    },
    mixinStandardHelpOptions = true)
final class SpinCommand implements Callable<Integer> {

  @Option(
      names = "--model",
      paramLabel = "M",
      split = ",",
      description = "Only this model or mutant; may be repeated.")
  private Set<String> names = new LinkedHashSet<>();

  @Option(names = "--all", description = "Also the models that are too large for every build.")
  private boolean all;

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description = "Check nothing; write the models there, for SPIN alone.")
  private @Nullable Path directory;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call()
      throws IOException,
          SpinException,
          TlcException,
          PropertyViolatedException,
          InterruptedException {
    Home home = Home.find();
    Manifest manifest = Manifest.read(home.specification());
    SpinSelection selection = SpinSelection.of(manifest, home.specification(), names, all);
    PrintWriter out = spec.commandLine().getOut();
    Graphs graphs = new Graphs(home, spec.commandLine().getErr());
    if (directory != null) {
      write(directory, home, selection, graphs);
      return ExitCode.GOOD;
    }
    SpinTools tools = SpinTools.find();
    SpinCheck check = new SpinCheck(home.promela());
    SpinResult result =
        new SpinResult(
            tools.version(),
            models(selection, graphs, check),
            mutants(selection, graphs, check, home));
    out.print(json ? SpinJson.of(result).toPrettyString() + "\n" : SpinText.of(result));
    out.flush();
    return result.passed() ? ExitCode.GOOD : ExitCode.FOUND;
  }

  private static void write(Path directory, Home home, SpinSelection selection, Graphs graphs)
      throws IOException, TlcException, PropertyViolatedException, InterruptedException {
    Files.createDirectories(directory);
    Set<String> models = new LinkedHashSet<>();
    selection.models().forEach(model -> models.add(model.name()));
    selection.mutants().forEach(mutant -> models.add(mutant.model()));
    for (String model : models) {
      PromelaModel.of(graphs.of(model)).write(home.promela(), directory);
    }
  }

  private static List<ModelVerdict> models(SpinSelection selection, Graphs graphs, SpinCheck check)
      throws IOException,
          SpinException,
          TlcException,
          PropertyViolatedException,
          InterruptedException {
    List<ModelVerdict> verdicts = new ArrayList<>();
    for (ManifestModel model : selection.models()) {
      StateGraph graph = graphs.of(model.name());
      try (Terminal.Progress progress =
          Terminal.progress("SPIN " + model.name(), "states", graph.stateCount())) {
        verdicts.add(check.model(graph, counted(model, graph), progress::at));
      }
    }
    return verdicts;
  }

  /** What the manifest says that TLC counts; of a model that it says nothing of, what TLC did. */
  private static Counts counted(ManifestModel model, StateGraph graph) {
    return new Counts(
        Objects.requireNonNullElse(model.states(), (long) graph.stateCount()),
        Objects.requireNonNullElse(model.edges(), (long) graph.edgeCount()),
        Objects.requireNonNullElse(model.depth(), graph.header().depth()));
  }

  private List<MutantVerdict> mutants(
      SpinSelection selection, Graphs graphs, SpinCheck check, Home home)
      throws IOException,
          SpinException,
          TlcException,
          PropertyViolatedException,
          InterruptedException {
    ModelChecks checks =
        new ModelChecks(
            home.specification(),
            GraphStore.of(home.root()),
            false,
            spec.commandLine().getErr()::println);
    List<MutantVerdict> verdicts = new ArrayList<>();
    try (Terminal.Progress progress =
        Terminal.progress("SPIN", "mutants", selection.mutants().size())) {
      for (SpinSelection.Mutant mutant : selection.mutants()) {
        StateGraph graph = graphs.of(mutant.model());
        ManifestModel entry = mutant.entry();
        verdicts.add(
            check.mutant(
                entry.name(),
                graph,
                entry.violates().orElseThrow(),
                calls(checks.check(entry, found -> {}).outcome())));
        progress.at(verdicts.size());
      }
    }
    return verdicts;
  }

  /** How many calls TLC's counterexample has. */
  private static int calls(TlcOutcome outcome) {
    return outcome instanceof TlcOutcome.Violated violated ? violated.steps().size() : 0;
  }
}
