package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.tlc.Specs;
import picocli.CommandLine;

final class ExploreCommandTest {
  @TempDir private Path scratch = Path.of("");

  private TinyHome.Run run(String... args) throws IOException, InterruptedException {
    return new OwnProcess(Specs.DIRECTORY.resolve(".."), scratch).run(args);
  }

  /** What is refused before any model is read needs no process of its own. */
  private static TinyHome.Run runHere(String... options) {
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(err));
    String[] args =
        Stream.concat(Stream.of("explore", "MCMmuNoTables"), Stream.of(options))
            .toArray(String[]::new);
    return new TinyHome.Run(Main.execute(commandLine, args), "", err.toString());
  }

  @Test
  void aModelIsExploredWithoutTlc() throws Exception {
    TinyHome.Run run = run("explore", "MCMmuNoTables", "--json");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertEquals(40, new JsonMapper().readTree(run.out()).get("states").asInt());
  }

  @Test
  void aLargerMachineHasMoreStates() throws Exception {
    TinyHome.Run run = run("explore", "MCMmuNoTables", "--set", "TableCount=6", "--json");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(new JsonMapper().readTree(run.out()).get("states").asInt() > 40, run.out());
  }

  @Test
  void aReducedExplorationHasFewerStates() throws Exception {
    TinyHome.Run run = run("explore", "MCMmuNoTables", "--reduce", "both", "--json");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(new JsonMapper().readTree(run.out()).get("states").asInt() < 40, run.out());
  }

  @Test
  void whatIsNoModelOfTheKernelLevelIsRefused() throws Exception {
    TinyHome.Run run = run("explore", "MCPermissions");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("no model of the kernel level has this name"), run.err());
  }

  @Test
  void aConstantThatIsNoneIsRefused() throws Exception {
    TinyHome.Run run = run("explore", "MCMmuNoTables", "--set", "Colour=3");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("there is no such constant"), run.err());
  }

  @Test
  void aMachineThatCannotBeIsRefused() throws Exception {
    TinyHome.Run run = run("explore", "MCMmuNoTables", "--set", "UserPages=0");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("UserPages=0"), run.err());
  }

  @Test
  void aMachineThatIsTooSmallOrTooLargeForItsStatesIsRefused() throws Exception {
    for (String constant : new String[] {"TableCount=1", "FrameCount=1000000"}) {
      TinyHome.Run run = run("explore", "MCMmuClaimFork", "--set", constant);

      assertEquals(ExitCode.BAD_INPUT, run.exitCode(), run.err());
      assertTrue(run.err().startsWith("vmoffer: --set " + constant + ": "), run.err());
      assertFalse(run.err().contains("Exception"), run.err());
    }
  }

  @Test
  void aCheckpointThatCannotBeWrittenIsRefusedBeforeTheWork() throws Exception {
    TinyHome.Run run = runHere("--checkpoint", scratch.resolve("no/where").toString());

    assertEquals(ExitCode.BAD_INPUT, run.exitCode(), run.err());
    assertTrue(run.err().contains("--checkpoint " + scratch.resolve("no/where")), run.err());
  }

  @Test
  void checkpointsMoreRarelyThanOnceAYearOrBackwardsAreRefused() throws Exception {
    for (String minutes : new String[] {"-1", "NaN", "1e9"}) {
      TinyHome.Run run =
          runHere("--checkpoint", scratch.resolve("c").toString(), "--every", minutes);

      assertEquals(ExitCode.BAD_INPUT, run.exitCode(), run.err());
      assertTrue(run.err().startsWith("vmoffer: --every: "), run.err());
    }
  }

  @Test
  void aTruthMayBeInSmallLetters() throws Exception {
    TinyHome.Run run = run("explore", "MCMmuNoTables", "--set", "StructureCaches=true");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
  }
}
