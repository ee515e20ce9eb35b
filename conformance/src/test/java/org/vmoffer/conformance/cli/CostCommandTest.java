package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class CostCommandTest {
  @TempDir private Path scratch = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine commandLine =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] all = Stream.concat(Stream.of("cost"), Stream.of(args)).toArray(String[]::new);
    return Main.execute(commandLine, all);
  }

  @Test
  void everyCombinationIsACase() throws IOException {
    assertEquals(
        ExitCode.GOOD, run("--pages", "1,8", "--cores", "1,3", "--drop", "share,disown", "--json"));
    JsonNode json = new JsonMapper().readTree(out.toString());
    assertEquals(8, json.get("cases").size());
  }

  @ParameterizedTest
  @CsvSource({
    "--pages, 0",
    "--pages, 262145",
    "--pages, many",
    "--cores, 0",
    "--cores, 1000",
    "--leaf, 2M",
    "--drop, all",
    "--flush, never",
    "--sweep, colours",
    "--profile, nonesuch"
  })
  void whatCannotBeIsRefused(String option, String value) {
    assertEquals(ExitCode.BAD_INPUT, run(option, value));
    assertTrue(err.toString().contains(option), err::toString);
    assertTrue(err.toString().contains("expected"), err::toString);
    assertFalse(err.toString().contains("Exception"), err::toString);
  }

  @Test
  void plotsAreTheSameWellFormedFilesEveryTime() throws Exception {
    List<String> first = plots(scratch.resolve("one"));
    assertEquals(first, plots(scratch.resolve("two")));
    assertFalse(first.isEmpty());
  }

  private List<String> plots(Path directory) throws Exception {
    assertEquals(
        ExitCode.GOOD,
        run("--sweep", "flush", "--pages", "1,8,64", "--plot", directory.toString()),
        err::toString);
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.sorted().toList();
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    for (Path file : files) {
      String root =
          factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement().getTagName();
      assertEquals("svg", root);
    }
    List<String> texts = new java.util.ArrayList<>();
    for (Path file : files) {
      texts.add(file.getFileName() + "\n" + Files.readString(file));
    }
    return texts;
  }
}
