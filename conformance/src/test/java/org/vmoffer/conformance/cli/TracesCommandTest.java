package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.tlc.TlcException;

final class TracesCommandTest {
  @TempDir private Path root;

  private TinyHome home() throws IOException, TlcException {
    return TinyHome.in(root);
  }

  private Path corpus() {
    return root.resolve("traces").resolve(TinyHome.MODEL).resolve("walks.jsonl.gz");
  }

  @Test
  void corporaThatAreNotThereAreMade() throws Exception {
    TinyHome.Run run = home().run("traces");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().matches("(?s)new .* MCTiny/walks.jsonl.gz\nnew .*"), run.out());
    assertTrue(Files.exists(corpus()));
  }

  @Test
  void nothingChangesUnlessTheSpecificationHas() throws Exception {
    TinyHome home = home();
    home.run("traces");
    byte[] before = Files.readAllBytes(corpus());

    TinyHome.Run run = home.run("traces");

    assertTrue(run.out().contains("traces: current files=2 changed=0"), run.out());
    assertArrayEquals(before, Files.readAllBytes(corpus()));
  }

  @Test
  void aCheckOfWhatIsCurrentIsGood() throws Exception {
    TinyHome home = home();
    home.run("traces");

    assertEquals(ExitCode.GOOD, home.run("traces", "--check").exitCode());
  }

  @Test
  void aCheckFindsWhatIsNotCurrentAndLeavesItAsItIs() throws Exception {
    TinyHome home = home();

    TinyHome.Run run = home.run("traces", "--check");

    assertEquals(ExitCode.FOUND, run.exitCode());
    assertTrue(run.out().endsWith("Run ./vmoffer traces to renew them.\n"), run.out());
    assertFalse(Files.exists(corpus()));
  }

  @Test
  void anotherDirectoryCanBeNamed() throws Exception {
    Path elsewhere = root.resolve("elsewhere");

    home().run("traces", "--traces", elsewhere.toString());

    assertTrue(Files.exists(elsewhere.resolve("manifest.json")));
    assertFalse(Files.exists(corpus()));
  }
}
