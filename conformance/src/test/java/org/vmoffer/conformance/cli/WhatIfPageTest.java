package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.GraphByKernel;

/** The example of docs/what-if.md against what is found. */
final class WhatIfPageTest {
  private static final Path PAGE = Path.of("..", "docs", "what-if.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s) {4}\\./vmoffer what-if ([a-z-]+)\\n.*?```\\n(.*?)```");

  private static MatchResult example() throws IOException {
    List<MatchResult> all = EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
    assertEquals(1, all.size());
    return all.getFirst();
  }

  private static List<String> cells(String output) {
    return output.lines().filter(line -> line.matches("\\d.*")).toList();
  }

  /** What it says but its walk, of which there are several of one length, and its seconds. */
  private static List<String> told(String output) {
    return output
        .lines()
        .filter(line -> !line.matches("(\\d|step  ).*"))
        .map(line -> line.replaceAll("seconds=[\\d.]+", "seconds="))
        .toList();
  }

  @Test
  void theExampleSaysWhatIsFound() throws IOException {
    MatchResult example = example();
    TinyHome.Run run = new TinyHome(Path.of("..")).run("what-if", example.group(1));

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertEquals(told(example.group(2)), told(run.out()));
    assertEquals(cells(example.group(2)).size(), cells(run.out()).size());
  }

  @Test
  void allButTheLastStepOfTheExampleIsAWalkOfTheModel() throws IOException {
    List<String> rows = cells(example().group(2));
    ShownWalk walk = new ShownWalk(GraphByKernel.ofCommitted("MCLimits"));

    assertTrue(rows.size() > 2, rows::toString);
    for (String row : rows.subList(0, rows.size() - 1)) {
      assertEquals(walk.follow(row), ShownWalk.cells(row));
    }
  }
}
