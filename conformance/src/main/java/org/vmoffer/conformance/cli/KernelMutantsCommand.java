package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vmoffer.conformance.kernelmutant.KernelMutantCheck;
import org.vmoffer.conformance.kernelmutant.KernelMutantJson;
import org.vmoffer.conformance.kernelmutant.KernelMutants;
import org.vmoffer.conformance.kernelmutant.KernelScore;
import org.vmoffer.conformance.kernelmutant.PitRuns;
import org.vmoffer.conformance.mutate.Equivalents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vmoffer kernel-mutants}: the kernel's code broken in every small way, and who notices. */
@Command(
    name = "kernel-mutants",
    description = {
      "Says how many ways of breaking the reference kernel's code in one small place are noticed,"
          + " and by which kind of test.",
      "",
      "What is shown is what is kept in impl/mutants.json; PIT finds it, with a build tool, and"
          + " docs/mutants.md says how."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every mutant is noticed, or it is explained why not",
      "1:one survives, or a source has changed since",
      "2:what is kept, or a run, cannot be read"
    })
final class KernelMutantsCommand implements Callable<Integer> {
  private static final Path RUNS = Path.of("conformance", "target", "pit");

  @Option(names = "--list", description = "List the mutants, one by one.")
  private boolean list;

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "Only mutants with this in their name, kernel.OfferTable say.")
  private String name = "";

  @Option(
      names = "--renew",
      description = "Keep what the runs of PIT in conformance/target/pit found.")
  private boolean renew;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (renew && !name.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--renew is of all mutants, and alone");
    }
    Home home = Home.find();
    Path kernel = home.kernel();
    KernelMutants all = kept(home, kernel);
    Equivalents explained = Equivalents.read(kernel);
    KernelMutants shown = all.named(name);
    if (shown.sources().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "no mutant has '%s' in its name".formatted(name));
    }
    List<String> problems =
        new ArrayList<>(KernelMutantCheck.problems(kernel, all, explained.reasons().keySet()));
    problems.addAll(KernelMutantCheck.outOfDate(kernel, all));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? KernelMutantJson.of(shown, explained.reasons()).toPrettyString() + "\n"
            : KernelMutantsText.of(shown, explained, list, Terminal.layout()));
    out.flush();
    problems.forEach(each -> spec.commandLine().getErr().println("vmoffer: " + each));
    boolean survives =
        KernelScore.of(shown.sources(), explained.reasons().keySet()).surviving() > 0;
    return survives || !problems.isEmpty() ? ExitCode.FOUND : ExitCode.GOOD;
  }

  private KernelMutants kept(Home home, Path kernel) throws IOException {
    if (!renew) {
      return KernelMutants.read(kernel);
    }
    KernelMutants found =
        PitRuns.addTo(KernelMutants.readIfThere(kernel), home.root().resolve(RUNS), kernel);
    found.write(kernel);
    return found;
  }
}
