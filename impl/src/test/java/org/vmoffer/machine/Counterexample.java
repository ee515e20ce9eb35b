package org.vmoffer.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A behaviour that TLC has found in a mutant, as the specification keeps it.
 *
 * @param steps the steps, as {@link Step#text} has them
 * @param again the number of steps after which the rest is repeated for ever, or -1
 * @param stops whether nothing happens any more afterwards
 */
record Counterexample(List<String> steps, int again, boolean stops) {
  private static final Path DIRECTORY = Path.of("..", "spec", "counterexamples");
  private static final Pattern STEP = Pattern.compile("\\d+ (?:Mutant)?(\\w+)(.*)");
  private static final Pattern AGAIN = Pattern.compile("then from (\\d+) again, for ever");

  static Counterexample of(String mutant) {
    List<String> steps = new ArrayList<>();
    int again = -1;
    boolean stops = false;
    for (String line : lines(mutant)) {
      Matcher step = STEP.matcher(line);
      Matcher repeated = AGAIN.matcher(line);
      if (step.matches()) {
        steps.add(step.group(1) + step.group(2).replaceAll("\\w+ = ", ""));
      } else if (repeated.matches()) {
        again = Integer.parseInt(repeated.group(1)) - 1;
      } else if (line.equals("then nothing, for ever")) {
        stops = true;
      } else {
        throw new IllegalArgumentException(mutant + ": " + line);
      }
    }
    return new Counterexample(steps, again, stops);
  }

  private static List<String> lines(String mutant) {
    try {
      return Files.readAllLines(DIRECTORY.resolve(mutant + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
