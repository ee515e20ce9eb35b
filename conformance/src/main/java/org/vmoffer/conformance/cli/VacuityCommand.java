package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vmoffer.conformance.mutate.KeptMutant;
import org.vmoffer.conformance.mutate.KeptMutants;
import org.vmoffer.conformance.mutate.Mutant;
import org.vmoffer.conformance.mutate.MutantGenerator;
import org.vmoffer.conformance.mutate.PropertyPart;
import org.vmoffer.conformance.mutate.PropertyParts;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.vacuity.KeptPart;
import org.vmoffer.conformance.vacuity.KeptParts;
import org.vmoffer.conformance.vacuity.VacuityRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "0:every part matters both ways",
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

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    Home home = Home.find();
    List<PropertyPart> made = PropertyParts.of(home.specification());
    KeptParts kept;
    if (renew) {
      kept = KeptParts.of(home.specification(), found(home, made));
      kept.write(home.specification());
    } else {
      kept = KeptParts.read(home.specification());
    }
    List<String> problems = kept.problems(home.specification(), made);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? VacuityText.json(kept).toPrettyString() + "\n"
            : VacuityText.of(kept, list, Terminal.layout()));
    out.flush();
    problems.forEach(each -> spec.commandLine().getErr().println("vmoffer: " + each));
    return problems.isEmpty() && kept.parts().stream().allMatch(KeptPart::matters)
        ? ExitCode.GOOD
        : ExitCode.FOUND;
  }

  private List<KeptPart> found(Home home, List<PropertyPart> made)
      throws TlcException, IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    return new VacuityRunner(
            home.specification(),
            home.root().resolve(".vmoffer").resolve(LOGS),
            (model, what, open) -> {
              err.printf("%s: %s: %d parts without a mutant%n", model, what, open);
              err.flush();
            })
        .run(made, mutants(home));
  }

  /**
   * Those that a property notices, by the model in which that shows first: they are the most likely
   * to show that a part of it does.
   */
  private static Map<String, List<Mutant>> mutants(Home home) throws TlcException, IOException {
    KeptMutants kept = KeptMutants.read(home.specification());
    Map<String, List<Mutant>> byModel = new LinkedHashMap<>();
    for (Mutant mutant : MutantGenerator.mutants(home.specification())) {
      kept.find(mutant.name())
          .map(KeptMutant::violated)
          .ifPresent(
              violated ->
                  byModel.computeIfAbsent(violated.model(), _ -> new ArrayList<>()).add(mutant));
    }
    return byModel;
  }
}
