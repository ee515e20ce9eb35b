package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WorkloadCommandTest {
  private static final Path PAGE = Path.of("..", "docs", "workload.md");
  private static final String SMALL =
      """
      { "name": "small", "about": "Two hand a page round.",
        "flows": [{ "path": ["a", "b"], "buffer": "4K", "buffers": 1, "transfers": 2,
          "leaf": "4K", "write": 64, "read": 64, "compute": 10 }],
        "processes": [{ "name": "a", "core": 1 }, { "name": "b", "core": 2 }],
        "bystanders": [], "seed": 1 }
      """;

  @TempDir private Path scratch = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine commandLine =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] all = Stream.concat(Stream.of("workload"), Stream.of(args)).toArray(String[]::new);
    return Main.execute(commandLine, all);
  }

  private String small() throws IOException {
    return Files.writeString(scratch.resolve("small.json"), SMALL).toString();
  }

  @Test
  void theTextHasATableOfMethodsAndOneOfPayers() throws IOException {
    assertEquals(ExitCode.GOOD, run(small()));
    assertTrue(out.toString().contains("Who spends them"), out.toString());
    assertTrue(out.toString().contains("workload: pass runs=4"), out.toString());
  }

  @Test
  void jsonHasARunForEachSizeAndMethod() throws IOException {
    assertEquals(
        ExitCode.GOOD, run(small(), "--json", "--sizes", "4K,8K", "--method", "offer,copy"));
    JsonNode json = new JsonMapper().readTree(out.toString());
    assertEquals(4, json.get("runs").size());
    assertEquals(8192, json.get("runs").get(2).get("bufferBytes").get(0).asInt());
    assertTrue(json.get("runs").get(0).get("cycles").get("perTransfer").asDouble() > 0);
  }

  @Test
  void aPlotIsAFile() throws IOException {
    Path plots = scratch.resolve("plots");
    assertEquals(ExitCode.GOOD, run(small(), "--plot", plots.toString()));
    assertTrue(Files.readString(plots.resolve("workload-small-causes.svg")).contains("<svg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--sizes=1K", "--profile=nonesuch", "--method=telepathy", "--steps=-1"})
  void whatCannotBeIsRefused(String option) throws IOException {
    assertEquals(ExitCode.BAD_INPUT, run(small(), option));
    assertTrue(err.toString().contains(option.replaceAll(".*=", "")), err.toString());
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertEquals(ExitCode.BAD_INPUT, run("nonesuch"));
    assertEquals(ExitCode.BAD_INPUT, run());
  }

  @Test
  void thePageShowsWhatTheCommandPrints() throws IOException {
    assertEquals(ExitCode.GOOD, run("packets"));
    String printed = out.toString();
    String table =
        printed.substring(printed.indexOf("method  "), printed.indexOf("Cycles of all cores"));
    assertTrue(Files.readString(PAGE).contains(table.strip()), table);
  }
}
