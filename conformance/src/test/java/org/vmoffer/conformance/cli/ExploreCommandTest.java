package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.tlc.Specs;

final class ExploreCommandTest {
  @TempDir private Path scratch = Path.of("");

  private TinyHome.Run run(String... args) throws IOException, InterruptedException {
    return new OwnProcess(Specs.DIRECTORY.resolve(".."), scratch).run(args);
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
  void aTruthMayBeInSmallLetters() throws Exception {
    TinyHome.Run run = run("explore", "MCMmuNoTables", "--set", "StructureCaches=true");

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
  }
}
