package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code vmoffer mmu}, as tests ask it. */
record MmuCommandLine(Path scratch) {

  /** Runs the command. */
  static TinyHome.Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("mmu"));
    all.addAll(List.of(args));
    int exitCode =
        Main.execute(
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)),
            all.toArray(String[]::new));
    return new TinyHome.Run(exitCode, out.toString(), err.toString());
  }

  /** A file with a text. */
  String file(String name, String text) {
    try {
      return Files.writeString(scratch.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The figures of a trace on a machine. */
  JsonNode figures(String profile, String trace) {
    return json("run", "--profile", profile, "--json", file("trace.txt", trace));
  }

  /** What a command that works prints. */
  static JsonNode json(String... args) {
    TinyHome.Run run = run(args);
    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    try {
      return new JsonMapper().readTree(run.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A figure by its path. */
  static long at(JsonNode figures, String path) {
    JsonNode value = figures.at("/" + path.replace('.', '/'));
    if (!value.isIntegralNumber()) {
      throw new AssertionError("no figure " + path);
    }
    return value.longValue();
  }
}
