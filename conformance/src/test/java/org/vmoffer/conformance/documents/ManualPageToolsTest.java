package org.vmoffer.conformance.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual pages in the hands of tools that not every machine has; where not, that is said. */
final class ManualPageToolsTest {
  private static final int PATIENCE_SECONDS = 120;

  static List<Path> pages() {
    return Repository.files("docs/man", ".1", ".2", ".7");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void mandocWarnsOfNothing(Path page) throws IOException, InterruptedException {
    assumeThere("mandoc");
    assertEquals("", output("mandoc", "-T", "lint", "-W", "warning", page.toString()));
  }

  @Test
  void mandocWarnsOfWhatIsWrong(@TempDir Path directory) throws IOException, InterruptedException {
    assumeThere("mandoc");
    Path page = directory.resolve("wrong.2");
    Files.writeString(page, Repository.read("docs/man/vm_offer.2").replace(".El\n", ""));
    assertFalse(output("mandoc", "-T", "lint", "-W", "warning", page.toString()).isEmpty());
  }

  @Test
  void theExampleOfTheOverviewCompilesWithoutAWarning(@TempDir Path directory)
      throws IOException, InterruptedException {
    assumeThere("cc");
    Path file = directory.resolve("example.c");
    List<String> examples =
        Repository.find(
            "(?s)^\\.Bd -literal\\n(#include.*?)^\\.Ed$", Repository.read("docs/man/vm_offer.7"));
    assertEquals(1, examples.size());
    Files.writeString(file, examples.getFirst());
    assertEquals(
        "",
        output(
            "cc",
            "-std=c11",
            "-D_DEFAULT_SOURCE",
            "-fsyntax-only",
            "-Wall",
            "-Wextra",
            file.toString()));
  }

  private static void assumeThere(String tool) throws IOException, InterruptedException {
    boolean there = !output("sh", "-c", "command -v " + tool + " || true").isEmpty();
    if (!there) {
      System.out.println("skipped: there is no " + tool + " to look at the manual pages");
    }
    Assumptions.assumeTrue(there, "no " + tool);
  }

  /** What a program prints, on either stream, and how it ends if not with 0. */
  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>(process.inputReader(UTF_8).lines().toList());
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("no end: " + List.of(command));
    }
    if (process.exitValue() != 0) {
      lines.add("exit code " + process.exitValue());
    }
    return String.join("\n", lines);
  }
}
