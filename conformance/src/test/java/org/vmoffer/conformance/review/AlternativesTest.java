package org.vmoffer.conformance.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tlc.Alteration;
import org.vmoffer.conformance.tlc.AlteredModel;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.tlc.Specs;
import org.vmoffer.conformance.tlc.TlcException;

/** The modules with alternatives: they can be read, and their calls in parts are the calls. */
final class AlternativesTest {
  private static final String MODEL = "MCParts";

  @TempDir private static Path directory;

  /** All calls in parts at once, without any other meaning of a part. */
  private static Alteration inParts() {
    SortedMap<String, String> parts = new TreeMap<>();
    TreeSet<String> modules = new TreeSet<>();
    for (Switch each : Switches.read(Specs.DIRECTORY).all()) {
      modules.add(each.module());
      each.overrides()
          .forEach(
              (operator, with) -> {
                if (with.equals("Alt" + operator)) {
                  parts.put(operator, with);
                }
              });
    }
    return new Alteration(modules, parts, true);
  }

  private static StateGraph graph(Alteration alteration)
      throws IOException, TlcException, InterruptedException {
    ManifestModel model =
        new ManifestModel(
            MODEL,
            MODEL,
            MODEL + ".cfg",
            "Are the parts the whole?",
            ModelKind.CI,
            "pass",
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    try (AlteredModel altered = AlteredModel.of(directory, model, alteration)) {
      AlteredModel.Result result = altered.run(directory.resolve("log"), _ -> {});
      return result.graph().orElseThrow(() -> new AssertionError(result.outcome().toString()));
    }
  }

  @Test
  void theCallsInPartsDoWhatTheCallsDo() throws Exception {
    Specs.copyTo(directory);
    for (String file : Set.of(MODEL + ".tla", MODEL + ".cfg")) {
      try (InputStream in = Objects.requireNonNull(Specs.class.getResourceAsStream(file))) {
        Files.copy(in, directory.resolve(file));
      }
    }
    Alteration parts = inParts();
    assertEquals(4, parts.modules().size());
    assertEquals(16, parts.overrides().size(), parts.overrides().toString());

    StateGraph whole = graph(Alteration.UNCHECKED);

    assertTrue(GraphDifference.of(whole, graph(parts)).isEmpty());
    Set<Rule> rules = EnumSet.noneOf(Rule.class);
    for (int reply = 0; reply < whole.replyCount(); reply++) {
      rules.add(whole.replyAt(reply).rule());
    }
    Set<Rule> missing = EnumSet.complementOf(EnumSet.copyOf(rules));
    missing.removeIf(rule -> rule.label().endsWith("nomem"));
    assertEquals(EnumSet.noneOf(Rule.class), missing);
  }
}
