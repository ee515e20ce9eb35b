package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MmuChaseCommandTest {
  @TempDir private Path scratch = Path.of("");

  private static Map<Integer, Double> cycles(String... args) {
    Map<Integer, Double> cycles = new HashMap<>();
    for (JsonNode chase : MmuCommandLine.json(args).get("chases")) {
      cycles.put(chase.get("pages").intValue(), chase.get("cyclesALoad").doubleValue());
    }
    return cycles;
  }

  @Test
  void theStepsOfZen3AreWhereItsTlbsAndCachesEnd() {
    Map<Integer, Double> cycles =
        cycles("chase", "--profile", "zen3", "--pages", "1,64,65,512,1024,4096", "--json");
    // L1D alone; then the second-level TLB; then, once L1D is full, L2; then walks.
    assertEquals(4, cycles.get(1));
    assertEquals(4, cycles.get(64));
    assertEquals(4 + 7, cycles.get(65));
    assertEquals(4 + 7, cycles.get(512));
    assertEquals(4 + 9 + 7, cycles.get(1024));
    assertTrue(cycles.getOrDefault(4096, 0.0) > 4 + 9 + 7 + 4);
  }

  @Test
  void theSameSeedGivesTheSameFiguresAndAnotherGivesOthers() {
    String[] first = {"chase", "--profile", "zen3", "--pages", "8192", "--json"};
    String[] other = {"chase", "--profile", "zen3", "--pages", "8192", "--seed", "2", "--json"};
    assertEquals(cycles(first), cycles(first));
    assertNotEquals(cycles(first), cycles(other));
  }

  @Test
  void severalMachinesAreComparedInOnePlot() throws Exception {
    TinyHome.Run run =
        MmuCommandLine.run(
            "chase",
            "--profile",
            "reference,zen3",
            "--pages",
            "1..256",
            "--plot",
            scratch.resolve("plots").toString());
    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().contains("mmu: pass chases=18 "), run.out());
    Path plot = scratch.resolve("plots/chase.svg");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(plot.toFile());
    assertTrue(Files.readString(plot).contains("zen3"));
  }

  @Test
  void theCommittedPlotIsWhatTheCommandDraws() throws IOException {
    TinyHome.Run run =
        MmuCommandLine.run("chase", "--profile", "zen3", "--plot", scratch.toString());
    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertEquals(
        Files.readString(Path.of("..", "docs", "plots", "chase-zen3.svg")),
        Files.readString(scratch.resolve("chase-zen3.svg")));
  }

  @ParameterizedTest
  @CsvSource({
    "--pages, 0",
    "--pages, 4194305",
    "--pages, many",
    "--seed, x",
    "--profile, nonesuch",
    "--plot, /nonesuch/plots"
  })
  void whatCannotBeIsRefused(String option, String value) {
    TinyHome.Run run = MmuCommandLine.run("chase", option, value);
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains(value.equals("nonesuch") ? value : option), run.err());
  }
}
