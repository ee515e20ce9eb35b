package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.promela.SpinException;
import org.vmoffer.conformance.promela.SpinTools;

/** {@code spin} over the tiny model. */
final class SpinCommandTest {
  private static final Path SOURCES = Path.of("..", "promela");

  @TempDir private static Path root;

  @BeforeAll
  static void makeHome() throws Exception {
    TinyHome.in(root);
    Path sources = Files.createDirectory(root.resolve("promela"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(SOURCES, "*.pml")) {
      for (Path file : files) {
        Files.copy(file, sources.resolve(file.getFileName().toString()));
      }
    }
  }

  private static TinyHome.Run run(String... args) {
    return new TinyHome(root).run(args);
  }

  private static void assumeSpin() throws InterruptedException {
    try {
      SpinTools.find();
    } catch (SpinException missing) {
      System.out.println("skipped: " + missing.getMessage());
      Assumptions.abort(missing.getMessage());
    }
  }

  @Test
  void everyModelOfTheProjectIsChecked() throws InterruptedException {
    assumeSpin();

    TinyHome.Run run = run("spin");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().contains("\nspin: pass models=1 mutants=0 "), run.out());
  }

  @Test
  void aResultIsJsonOnRequest() throws Exception {
    assumeSpin();

    JsonNode result = new JsonMapper().readTree(run("spin", "--json").out());

    assertTrue(result.get("passed").booleanValue());
    assertEquals(result.at("/models/0/tlc"), result.at("/models/0/spin"));
    assertTrue(result.at("/models/0/spin/states").longValue() > 0);
  }

  @Test
  void aModelIsWrittenForSpinAlone(@TempDir Path directory) throws IOException {
    TinyHome.Run run = run("spin", "--write", directory.toString());

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    String model = Files.readString(directory.resolve(TinyHome.MODEL + ".pml"));
    assertTrue(model.contains("    run spawn();\n"), model);
    assertTrue(Files.exists(directory.resolve("vmoffer.pml")));
  }

  @Test
  void aModelThatIsNotThereIsBadInput() {
    TinyHome.Run run = run("spin", "--model", "MCNone");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("--model MCNone: SPIN has no such model"), run.err());
  }

  @Test
  void withoutSpinTheEnvironmentHasFailed(@TempDir Path scratch)
      throws IOException, InterruptedException {
    Path nothing = Files.createDirectory(scratch.resolve("bin"));

    TinyHome.Run run = new OwnProcess(root, scratch).with("PATH", nothing.toString()).run("spin");

    assertEquals(ExitCode.ENVIRONMENT, run.exitCode());
    assertTrue(run.err().contains("vmoffer: failed: there is no 'cc' on the PATH"), run.err());
  }
}
