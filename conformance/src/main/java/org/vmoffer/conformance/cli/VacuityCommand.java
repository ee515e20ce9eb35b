package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vmoffer.conformance.mutate.KeptMutant;
import org.vmoffer.conformance.mutate.KeptMutants;
import org.vmoffer.conformance.mutate.Mutant;
import org.vmoffer.conformance.mutate.MutantGenerator;
import org.vmoffer.conformance.mutate.MutantRunner;
import org.vmoffer.conformance.mutate.PlantedMutants;
import org.vmoffer.conformance.mutate.PropertyPart;
import org.vmoffer.conformance.mutate.PropertyParts;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ReplacedPart;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.vacuity.ExplainedParts;
import org.vmoffer.conformance.vacuity.KeptPart;
import org.vmoffer.conformance.vacuity.KeptParts;
import org.vmoffer.conformance.vacuity.RuleKillers;
import org.vmoffer.conformance.vacuity.VacuityRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vmoffer vacuity}: every part of every property, and why it is there. */
@Command(
    name = "vacuity",
    description = {
      "Says of every part of every property why it is there: a step of the specification on which"
          + " the property needs it, and a mutant that nothing in the property would notice"
          + " without it.",
      "",
      "What is shown is what is kept in spec/vacuity.json, unless --renew has it found now."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every part matters both ways, or it is explained, and so does every rule",
      "1:one does not, or what is kept is out of date",
    })
final class VacuityCommand implements Callable<Integer> {
  private static final String LOGS = "vacuity";

  @Option(names = "--list", description = "List the parts, one by one, with steps and mutants.")
  private boolean list;

  @Option(
      names = "--renew",
      description = "Ask of all parts and keep what comes of it; takes half an hour.")
  private boolean renew;

  @Option(
      names = "--planted",
      description =
          "Ask only what the mutants of spec/planted.json notice, beside what is kept; takes a few"
              + " minutes.")
  private boolean planted;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    if (renew && planted) {
      throw new ParameterException(spec.commandLine(), "--renew asks of those of --planted, too");
    }
    Path directory = Home.find().specification();
    List<PropertyPart> made = PropertyParts.of(directory);
    PlantedMutants plants = PlantedMutants.read(directory);
    ExplainedParts explained = ExplainedParts.read(directory);
    KeptParts kept;
    if (renew) {
      kept = KeptParts.of(directory, runner(explained).run(made, mutants(directory, plants)));
      kept.write(directory);
    } else if (planted) {
      kept =
          KeptParts.of(
              directory, further(directory, made, KeptParts.read(directory), plants, explained));
      kept.write(directory);
    } else {
      kept = KeptParts.read(directory);
    }
    List<String> problems = new ArrayList<>(kept.problems(directory, made, plants, explained));
    RuleKillers rules = RuleKillers.of(KeptMutants.read(directory));
    rules
        .missing()
        .forEach(rule -> problems.add("no mutant makes a call end otherwise than by " + rule));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? VacuityText.json(kept, explained, rules).toPrettyString() + "\n"
            : VacuityText.of(kept, explained, rules, list, Terminal.layout()));
    out.flush();
    problems.forEach(each -> spec.commandLine().getErr().println("vmoffer: " + each));
    return problems.isEmpty() && kept.parts().stream().allMatch(explained::settles)
        ? ExitCode.GOOD
        : ExitCode.FOUND;
  }

  private VacuityRunner runner(ExplainedParts explained) {
    Home home = Home.find();
    PrintWriter err = spec.commandLine().getErr();
    return new VacuityRunner(
        home.specification(),
        home.root().resolve(".vmoffer").resolve(LOGS),
        explained,
        (model, what, open) -> {
          err.printf("%s: %s: %d parts without a mutant%n", model, what, open);
          err.flush();
        });
  }

  /** What those that are planted notice in each model, if what is kept is of these modules. */
  private List<KeptPart> further(
      Path directory,
      List<PropertyPart> made,
      KeptParts kept,
      PlantedMutants plants,
      ExplainedParts explained)
      throws TlcException, IOException, InterruptedException {
    if (!kept.isOf(directory, made)) {
      throw new ParameterException(
          spec.commandLine(), "what is kept is of other modules; --renew asks anew");
    }
    List<KeptPart> known =
        kept.parts().stream().map(each -> each.without(PlantedMutants.PREFIX)).toList();
    Map<String, List<ReplacedPart>> byModel = new LinkedHashMap<>();
    for (ManifestModel model : MutantRunner.models(directory)) {
      byModel.put(model.name(), plants.all());
    }
    return runner(explained).further(made, known, byModel);
  }

  /**
   * Those that a property notices, by the model in which that shows first, since they are the most
   * likely to show that a part of it does; and behind them, in every model, those that are planted.
   */
  private static Map<String, List<ReplacedPart>> mutants(Path directory, PlantedMutants plants)
      throws TlcException, IOException {
    KeptMutants kept = KeptMutants.read(directory);
    Map<String, List<ReplacedPart>> byModel = new LinkedHashMap<>();
    for (ManifestModel model : MutantRunner.models(directory)) {
      byModel.put(model.name(), new ArrayList<>());
    }
    for (Mutant mutant : MutantGenerator.mutants(directory)) {
      kept.find(mutant.name())
          .map(KeptMutant::violated)
          .ifPresent(
              violated ->
                  byModel
                      .computeIfAbsent(violated.model(), _ -> new ArrayList<>())
                      .add(
                          new ReplacedPart(
                              mutant.name(), mutant.operator(), mutant.module(), mutant.text())));
    }
    byModel.values().forEach(mutants -> mutants.addAll(plants.all()));
    return byModel;
  }
}
