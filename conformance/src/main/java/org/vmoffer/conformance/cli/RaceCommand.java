package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.explore.ExplorationProgress;
import org.vmoffer.conformance.litmus.Conditions;
import org.vmoffer.conformance.litmus.Diagram;
import org.vmoffer.conformance.litmus.Race;
import org.vmoffer.conformance.litmus.RaceResult;
import org.vmoffer.conformance.litmus.Races;
import org.vmoffer.conformance.litmus.Sources;
import org.vmoffer.conformance.litmus.Witness;
import org.vmoffer.conformance.tlc.TlcException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs every interleaving of litmus tests. */
@Command(
    name = "race",
    description = {
      "Runs every interleaving of litmus tests on the machine of the kernel level.",
      "",
      "Of a test that is named it prints every way in which it can end and how many interleavings"
          + " end so, of a directory a line for each test. What a test forbids, allows and requires"
          + " is checked; docs/litmus.md says how tests are written."
    },
    mixinStandardHelpOptions = true)
final class RaceCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Tests, or directories of tests (default: litmus/ of the project).")
  private List<Path> named = new ArrayList<>();

  @Option(
      names = "--show",
      paramLabel = "OUTCOME",
      description =
          "Draw a shortest way to this outcome: its number, or a condition such as"
              + " 'r1 = K0 and r2 = 0'.")
  private @Nullable String show;

  @Option(names = "--outcomes", description = "Print the outcomes of tests in directories, too.")
  private boolean outcomes;

  @Option(names = "--tlc", description = "Have TLC find the ends, too, and compare.")
  private boolean tlc;

  @Option(
      names = "--refine",
      description = "Also have TLC check that each test refines the atomic level.")
  private boolean refine;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, TlcException, InterruptedException {
    Home home = Home.find();
    List<Path> files = Sources.of(named.isEmpty() ? List.of(home.litmus()) : named);
    List<RaceResult> results = run(files, tlc || refine ? home.specification() : null);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(RaceJson.of(results).toPrettyString());
    } else if (show != null) {
      draw(show, results, out);
    } else {
      boolean all = outcomes || named.stream().anyMatch(Files::isRegularFile);
      out.print(RaceText.of(results, all, Terminal.layout()));
    }
    out.flush();
    return results.stream().allMatch(RaceResult::passed) ? ExitCode.GOOD : ExitCode.FOUND;
  }

  /**
   * Runs them, telling how many states a single one has so far, or how many of several are done.
   */
  private List<RaceResult> run(List<Path> files, @Nullable Path specification)
      throws TlcException, InterruptedException {
    if (files.size() == 1) {
      try (Terminal.Progress progress = Terminal.progress("race", "states", -1)) {
        Races races =
            new Races(specification, refine, (states, steps, depth) -> progress.at(states));
        return races.run(files, done -> {});
      }
    }
    try (Terminal.Progress progress = Terminal.progress("race", "tests", files.size())) {
      return new Races(specification, refine, ExplorationProgress.SILENT).run(files, progress::at);
    }
  }

  private static void draw(String wanted, List<RaceResult> results, PrintWriter out) {
    boolean found = false;
    for (RaceResult result : results) {
      Optional<Witness> witness = witness(wanted, result.race());
      witness.ifPresent(way -> out.println(Diagram.of(way, Terminal.layout().width())));
      found |= witness.isPresent();
    }
    if (!found) {
      throw new BadInputException(
          "--show " + wanted,
          "no test ends so",
          "the number of an outcome, or a condition that one meets");
    }
  }

  private static Optional<Witness> witness(String wanted, Race race) {
    if (!wanted.matches("\\d{1,9}")) {
      return race.witness(Conditions.read("--show", wanted, race.test()));
    }
    int number = Integer.parseInt(wanted);
    return number < 1 || number > race.outcomes().size()
        ? Optional.empty()
        : race.witness(race.outcomes().get(number - 1).outcome());
  }
}
