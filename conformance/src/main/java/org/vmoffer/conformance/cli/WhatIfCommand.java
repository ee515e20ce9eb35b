package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.review.Chosen;
import org.vmoffer.conformance.review.Switches;
import org.vmoffer.conformance.review.Verdict;
import org.vmoffer.conformance.review.WhatIf;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.TlcException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vmoffer what-if}: decisions taken otherwise, checked while one waits. */
@Command(
    name = "what-if",
    description = {
      "Takes decisions otherwise, and says what comes of it.",
      "",
      "TLC checks the specification with the switches thrown: a property does not hold, which is"
          + " shown on a shortest walk, or all hold, and then it is said in what the behaviour"
          + " differs from the specification as it is."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it ran, whatever came of it",
      "2:no such switch, or two that exclude each other"
    })
final class WhatIfCommand implements Callable<Integer> {

  @Parameters(paramLabel = "SWITCH", arity = "0..*", description = "Alternatives to decisions.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--model",
      paramLabel = "M",
      split = ",",
      description = "This model instead of those in which the switches show; may be repeated.")
  private List<String> models = new ArrayList<>();

  @Option(names = "--list", description = "List the switches.")
  private boolean list;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    if (list != names.isEmpty() || (list && !models.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "what-if takes switches, or else --list alone, with --json");
    }
    Home home = Home.find();
    Switches switches = Switches.read(home.specification());
    if (list) {
      print(
          json
              ? WhatIfJson.of(switches).toPrettyString() + "\n"
              : WhatIfText.of(switches, Terminal.layout()));
      return ExitCode.GOOD;
    }
    Chosen chosen = switches.choose(names);
    Graphs graphs = new Graphs(home, spec.commandLine().getErr());
    long start = System.nanoTime();
    List<Verdict> verdicts = new ArrayList<>();
    try {
      for (ManifestModel model : graphs.named(models.isEmpty() ? chosen.models() : models)) {
        verdicts.add(run(home, graphs, model, chosen));
      }
    } catch (PropertyViolatedException violated) {
      spec.commandLine().getErr().println("vmoffer: " + violated.getMessage());
      return ExitCode.FOUND;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    print(
        json
            ? WhatIfJson.of(chosen, verdicts, seconds).toPrettyString() + "\n"
            : WhatIfText.of(chosen, verdicts, seconds, Terminal.layout()));
    return ExitCode.GOOD;
  }

  private static Verdict run(Home home, Graphs graphs, ManifestModel model, Chosen chosen)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    WhatIf whatIf = new WhatIf(home.specification(), GraphStore.of(home.root()).directory());
    try (Terminal.Progress progress = Terminal.progress("TLC " + model.name(), "edges", -1)) {
      return whatIf.<PropertyViolatedException>run(
          model, chosen, () -> graphs.of(model.name()), found -> progress.at(found.edges()));
    }
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
