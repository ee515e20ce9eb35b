package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.explore.Explorable;
import org.vmoffer.conformance.explore.Exploration;
import org.vmoffer.conformance.explore.ExplorationPlan;
import org.vmoffer.conformance.explore.Explorer;
import org.vmoffer.conformance.explore.ReductionChoice;
import org.vmoffer.conformance.tlc.KernelScenarios;
import org.vmoffer.conformance.tlc.Level;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.machine.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explores a scenario of the kernel level on the machine alone, with other bounds than TLC has. */
@Command(
    name = "explore",
    description = {
      "Runs every interleaving of a kernel-level model on the machine, without TLC.",
      "",
      "Every invariant is evaluated in every state, and a state without any step is found; what is"
          + " found is shown with a shortest way to it. With --set the machine is larger than the"
          + " model's, beyond what TLC can do in the same time."
    },
    mixinStandardHelpOptions = true)
final class ExploreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "MODEL", description = "A model of the kernel level.")
  private String name = "";

  @Option(
      names = "--set",
      paramLabel = "CONSTANT=VALUE",
      description = "Another value of a constant of the specification, such as StoreDepth=4.")
  private Map<String, String> constants = new LinkedHashMap<>();

  @Option(
      names = "--reduce",
      paramLabel = "WHAT",
      description =
          "Leave out steps where the same ends are reached: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}).")
  private ReductionChoice reduction = ReductionChoice.NONE;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, InterruptedException {
    Home home = Home.find();
    ManifestModel model = model(Manifest.read(home.specification()));
    Scenario scenario =
        OtherConstants.in(KernelScenarios.read(model.in(home.specification())), constants);
    Explorable machine = Explorable.of(OtherConstants.machine(scenario, constants));
    Exploration exploration;
    try (Terminal.Progress progress = Terminal.progress(name, "states", -1)) {
      exploration =
          new Explorer(
                  machine,
                  ExplorationPlan.everything()
                      .reducedBy(reduction.of(scenario))
                      .telling((states, steps, depth) -> progress.at(states)))
              .run();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? ExploreJson.of(model, exploration, machine).toPrettyString()
            : ExploreText.of(model, exploration, machine));
    out.flush();
    return exploration.findings().isEmpty() ? ExitCode.GOOD : ExitCode.FOUND;
  }

  private ManifestModel model(Manifest manifest) {
    return manifest.models().stream()
        .filter(model -> model.name().equals(name))
        .filter(model -> model.kind().level() == Level.KERNEL && !model.kind().mustViolate())
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    name,
                    "no model of the kernel level has this name",
                    "one of spec/manifest.json"));
  }
}
