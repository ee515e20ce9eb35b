package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.explore.CheckpointFile;
import org.vmoffer.conformance.explore.Explorable;
import org.vmoffer.conformance.explore.Exploration;
import org.vmoffer.conformance.explore.ExplorationPlan;
import org.vmoffer.conformance.explore.Explorer;
import org.vmoffer.conformance.explore.ReductionChoice;
import org.vmoffer.conformance.tlc.KernelScenarios;
import org.vmoffer.conformance.tlc.Level;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelFiles;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.TlcModel;
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
          + " model's, beyond what TLC can do in the same time. With --checkpoint it can be killed,"
          + " and the same command goes on."
    },
    mixinStandardHelpOptions = true)
final class ExploreCommand implements Callable<Integer> {
  private static final long MILLIS_IN_A_MINUTE = Duration.ofMinutes(1).toMillis();
  private static final long MOST_MINUTES = Duration.ofDays(365).toMinutes();

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

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description =
          "Keep in a file how far it has come, and go on from there if the file is of the same"
              + " exploration; it is removed in the end.")
  private @Nullable Path checkpoint;

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      description = "How often to keep it (default: ${DEFAULT-VALUE}).")
  private double every = 10;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    OutputFile.check("--checkpoint", checkpoint);
    if (!(every >= 0 && every <= MOST_MINUTES)) {
      throw new BadInputException("--every", String.valueOf(every), "minutes, from 0 to a year");
    }
    Home home = Home.find();
    ManifestModel model = model(Manifest.read(home.specification()));
    Scenario scenario =
        OtherConstants.in(KernelScenarios.read(model.in(home.specification())), constants);
    Explorable machine = Explorable.of(OtherConstants.machine(scenario, constants));
    CheckpointFile kept = checkpoint(model.in(home.specification()));
    Exploration exploration;
    try (Terminal.Progress progress = Terminal.progress(name, "states", -1)) {
      exploration =
          new Explorer(
                  machine,
                  ExplorationPlan.everything()
                      .reducedBy(reduction.of(scenario))
                      .telling((states, steps, depth) -> progress.at(states)),
                  kept)
              .run();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? ExploreJson.of(model, exploration, machine).toPrettyString()
            : ExploreText.of(model, exploration, machine));
    out.flush();
    if (kept != null && !out.checkError()) {
      kept.remove();
    }
    return exploration.findings().isEmpty() ? ExitCode.GOOD : ExitCode.FOUND;
  }

  private @Nullable CheckpointFile checkpoint(TlcModel model) throws TlcException, IOException {
    if (checkpoint == null) {
      return null;
    }
    Map<String, String> subject = new LinkedHashMap<>();
    subject.put("model", name);
    subject.put("specification", ModelFiles.of(model).hash());
    subject.put("--set", constants.isEmpty() ? "nothing" : new TreeMap<>(constants).toString());
    subject.put("--reduce", reduction.name().toLowerCase(Locale.ROOT));
    subject.put("code", CodeVersion.hash());
    return new CheckpointFile(
        checkpoint,
        Duration.ofMillis((long) (every * MILLIS_IN_A_MINUTE)),
        subject,
        (states, steps, depth) ->
            spec.commandLine()
                .getErr()
                .printf(
                    "explore: goes on from %s: states=%d steps=%d depth=%d%n",
                    checkpoint, states, steps, depth));
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
