package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vmoffer.conformance.mutate.KeptMutants;
import org.vmoffer.conformance.mutate.PlantedMutants;
import org.vmoffer.conformance.mutate.PropertyPart;
import org.vmoffer.conformance.mutate.PropertyParts;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.vacuity.ExplainedParts;
import org.vmoffer.conformance.vacuity.KeptPart;
import org.vmoffer.conformance.vacuity.KeptParts;
import org.vmoffer.conformance.vacuity.MutantsToTry;
import org.vmoffer.conformance.vacuity.RuleKillers;
import org.vmoffer.conformance.vacuity.VacuityCheck;
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
          "Ask only what the mutants of spec/planted.json notice, beside what is kept; takes ten"
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
    KeptMutants mutants = KeptMutants.read(directory);
    KeptParts kept = kept(directory, made, plants, mutants);
    List<String> problems =
        new VacuityCheck(made, plants, explained).problems(directory, kept, mutants);
    RuleKillers rules = RuleKillers.of(mutants);
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

  private KeptParts kept(
      Path directory, List<PropertyPart> made, PlantedMutants plants, KeptMutants mutants)
      throws TlcException, IOException, InterruptedException {
    if (!renew && !planted) {
      return KeptParts.read(directory);
    }
    List<KeptPart> found =
        renew
            ? runner().run(made, MutantsToTry.all(directory, mutants, plants))
            : further(directory, made, plants);
    KeptParts kept = KeptParts.of(directory, plants, found);
    kept.write(directory);
    return kept;
  }

  /** What those that are planted notice, if what is kept is of these modules. */
  private List<KeptPart> further(Path directory, List<PropertyPart> made, PlantedMutants plants)
      throws TlcException, IOException, InterruptedException {
    KeptParts kept = KeptParts.read(directory);
    if (!kept.isOf(directory, made)) {
      throw new ParameterException(
          spec.commandLine(), "what is kept is of other modules; --renew asks anew");
    }
    List<KeptPart> known =
        kept.parts().stream().map(each -> each.without(PlantedMutants.PREFIX)).toList();
    return runner().further(made, known, MutantsToTry.planted(directory, plants));
  }

  private VacuityRunner runner() {
    Home home = Home.find();
    PrintWriter err = spec.commandLine().getErr();
    return new VacuityRunner(
        home.specification(),
        home.root().resolve(".vmoffer").resolve(LOGS),
        (model, what, open) -> {
          err.printf("%s: %s: %d parts without a mutant%n", model, what, open);
          err.flush();
        });
  }
}
