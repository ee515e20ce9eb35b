package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.mutate.Mutant;
import picocli.CommandLine.Option;

/** Which mutants are meant. */
final class MutantChoice {
  @Option(
      names = "--operator",
      paramLabel = "WORD",
      description = "Those that are broken in this way, such as rule-removed.")
  private String operator = "";

  @Option(names = "--module", paramLabel = "M", description = "Those of this module.")
  private String module = "";

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "Those that have this in their name.")
  private String name = "";

  @Option(names = "--sample", paramLabel = "N", description = "So many of these, drawn by lot.")
  private int sample;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "What the lot depends on; 0 unless it is given.")
  private long seed;

  /** Whether not simply all are meant. */
  boolean isGiven() {
    return !(operator + module + name).isEmpty() || sample != 0;
  }

  /**
   * Those that are meant, in their order.
   *
   * @throws BadInputException if none is so
   */
  List<Mutant> of(List<Mutant> all) {
    List<Mutant> chosen =
        all.stream()
            .filter(each -> operator.isEmpty() || each.mutation().word().equals(operator))
            .filter(each -> module.isEmpty() || each.module().equals(module))
            .filter(each -> each.name().contains(name))
            .toList();
    if (chosen.isEmpty()) {
      throw new BadInputException(
          "--operator, --module and --name", "no mutant is so", "some that mutants --list shows");
    }
    if (sample < 0) {
      throw new BadInputException("--sample", String.valueOf(sample), "a number from 1 on");
    }
    if (sample == 0 || sample >= chosen.size()) {
      return chosen;
    }
    List<Mutant> shuffled = new ArrayList<>(chosen);
    Collections.shuffle(shuffled, new Random(seed));
    Set<Mutant> drawn = new HashSet<>(shuffled.subList(0, sample));
    return chosen.stream().filter(drawn::contains).toList();
  }
}
