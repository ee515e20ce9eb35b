package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.tlc.Specs;

final class ExploreCommandTest {
  private static TinyHome.Run run(String... args) {
    return new TinyHome(Specs.DIRECTORY.resolve("..")).run(args);
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
  void whatIsNoModelOfTheKernelLevelIsRefused() {
    TinyHome.Run run = run("explore", "MCPermissions");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("no model of the kernel level has this name"), run.err());
  }

  @Test
  void aConstantThatIsNoneIsRefused() {
    TinyHome.Run run = run("explore", "MCMmuNoTables", "--set", "Colour=3");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("there is no such constant"), run.err());
  }

  @Test
  void aMachineThatCannotBeIsRefused() {
    TinyHome.Run run = run("explore", "MCMmuNoTables", "--set", "UserPages=0");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("UserPages=0"), run.err());
  }
}
