package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vmoffer.conformance.mutate.Equivalents;
import org.vmoffer.conformance.mutate.KeptMutant;
import org.vmoffer.conformance.mutate.KeptMutants;
import org.vmoffer.conformance.mutate.Mutant;
import org.vmoffer.conformance.mutate.MutantCheck;
import org.vmoffer.conformance.mutate.MutantGenerator;
import org.vmoffer.conformance.mutate.MutantRunner;
import org.vmoffer.conformance.mutate.MutantScore;
import org.vmoffer.conformance.mutate.Outcomes;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.trace.TraceDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vmoffer mutants}: the specification broken in every small way, and who notices. */
@Command(
    name = "mutants",
    description = {
      "Says how many ways of breaking the specification in one small place are noticed, and by"
          + " what: by a property, by the comparison of graphs, or not at all.",
      "",
      "What is shown is what is kept in spec/mutants.json, unless --run has it found now."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every mutant that was chosen is noticed, or its equivalence is explained",
      "1:one survives, what is kept is out of date, or a run does not say what is kept",
      "2:no mutant is so"
    })
final class MutantsCommand implements Callable<Integer> {

  @Mixin private MutantChoice choice;

  @Option(names = "--list", description = "List the mutants that were chosen, one by one.")
  private boolean list;

  @Option(
      names = "--run",
      description = "Run those that were chosen; what .vmoffer/mutants knows is not run again.")
  private boolean run;

  @Option(
      names = "--renew",
      description = "Run all and keep what comes of it; takes the better part of an hour.")
  private boolean renew;

  @Option(
      names = "--alone",
      description =
          "With --run and --renew: also ask, where a property does not hold, what else notices it.")
  private boolean alone;

  @Option(
      names = "--walk",
      description = {
        "With --run and --renew: also ask of those that behave otherwise after how many steps the"
            + " replay of each corpus notices them, and random programs do."
      })
  private boolean walk;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws TlcException, IOException, InterruptedException {
    if ((alone || walk) && !run && !renew) {
      throw new ParameterException(
          spec.commandLine(), (alone ? "--alone" : "--walk") + " is of --run and --renew");
    }
    if (renew && (run || choice.isGiven())) {
      throw new ParameterException(spec.commandLine(), "--renew is of all mutants, and alone");
    }
    Home home = Home.find();
    Equivalents equivalents = Equivalents.read(home.specification());
    List<Mutant> made = MutantGenerator.mutants(home.specification());
    List<Mutant> chosen = choice.of(made);
    long start = System.nanoTime();
    List<String> problems = new ArrayList<>();
    List<KeptMutant> shown;
    if (renew) {
      KeptMutants found = KeptMutants.of(home.specification(), outcomes(home, chosen));
      found.write(home.specification());
      problems.addAll(MutantCheck.problems(home.specification(), made, found, equivalents));
      shown = found.mutants();
    } else {
      KeptMutants kept = KeptMutants.read(home.specification());
      problems.addAll(MutantCheck.problems(home.specification(), made, kept, equivalents));
      shown =
          run
              ? found(home, chosen, kept, problems)
              : chosen.stream().flatMap(each -> kept.find(each.name()).stream()).toList();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    print(
        json
            ? MutantsJson.of(shown, equivalents, seconds).toPrettyString() + "\n"
            : MutantsText.of(shown, equivalents, list, Terminal.layout()));
    problems.forEach(each -> spec.commandLine().getErr().println("vmoffer: " + each));
    boolean survives = MutantScore.of(shown, equivalents).surviving() > 0;
    return survives || !problems.isEmpty() ? ExitCode.FOUND : ExitCode.GOOD;
  }

  /** Runs some, and holds what comes of them against what is kept. */
  private List<KeptMutant> found(
      Home home, List<Mutant> chosen, KeptMutants kept, List<String> problems)
      throws TlcException, IOException, InterruptedException {
    List<KeptMutant> found = KeptMutants.of(home.specification(), outcomes(home, chosen)).mutants();
    for (KeptMutant each : found) {
      if (kept.find(each.name())
          .map(KeptMutant::unasked)
          .filter(each.unasked()::equals)
          .isEmpty()) {
        problems.add(each.name() + ": what comes of it now is not what is kept");
      }
    }
    return found;
  }

  private Map<Mutant, Outcomes> outcomes(Home home, List<Mutant> chosen)
      throws TlcException, IOException, InterruptedException {
    MutantProgress progress = new MutantProgress(spec.commandLine().getErr());
    MutantRunner runner =
        new MutantRunner(
            home.specification(),
            new TraceDirectory(home.traces()),
            home.root().resolve(MutantRunner.STORE),
            progress::at);
    List<ManifestModel> models = MutantRunner.models(home.specification());
    Map<Mutant, Outcomes> outcomes = runner.run(chosen, models);
    if (alone) {
      runner.askOthers(outcomes, models);
    }
    if (walk) {
      runner.walk(outcomes, models);
    }
    return outcomes;
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
