package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.itf.Itf;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.TinyGraph;
import org.vmoffer.conformance.trace.Walk;

final class PageReportTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path ROOT = Path.of("..");
  private static final String MUTANT = "MutantClaimTrustsOffer";

  @TempDir private Path folder;

  private static JsonNode walk() throws IOException {
    return JSON.readTree(Itf.of(Walk.of(TinyGraph.get(), 0)));
  }

  private JsonNode read(String name) throws IOException {
    String script = Files.readString(folder.resolve("data").resolve(name + ".js"));
    return JSON.readTree(script.substring(script.indexOf(',') + 1, script.lastIndexOf(')')));
  }

  @Test
  void aTraceIsListedAndIsTheCounterexampleOfTheModelOfItsName() throws IOException {
    PageReport report = new PageReport(ROOT, ROOT.resolve("spec"), "1.0");
    Manifest manifest = Manifest.read(ROOT.resolve("spec"));
    report.add(manifest.model(MUTANT), Optional.empty());
    report.add(manifest.model("MutantFrameLost"), Optional.empty());
    report.add(new PageTrace(MUTANT, "What goes wrong", "mutants", walk()));

    report.write(folder, Map.of());

    JsonNode index = read("index");
    assertEquals(MUTANT, index.path("traces").path(0).path("id").asText());
    assertEquals(1, index.path("traces").path(0).path("steps").asInt());
    assertEquals(MUTANT, index.path("models").path(0).path("trace").asText());
    assertTrue(index.path("models").path(1).path("trace").isMissingNode());
    assertEquals(walk(), read("trace/" + MUTANT));
  }

  @Test
  void aModelThatHasNotBeenCheckedHasNoVerdict() throws IOException {
    PageReport report = new PageReport(ROOT, ROOT.resolve("spec"), "1.0");
    report.add(Manifest.read(ROOT.resolve("spec")).model(MUTANT), Optional.empty());

    assertEquals(1, report.notChecked());
    assertEquals(0, report.graphs());
  }

  @Test
  void aTraceWithoutStepsOrWithANameThatIsAPathIsRefused() throws IOException {
    JsonNode walk = walk();
    JsonNode none = JSON.readTree("{\"vars\":[],\"states\":[{}]}");
    assertThrows(IllegalArgumentException.class, () -> new PageTrace("a", "", "", none));
    assertThrows(IllegalArgumentException.class, () -> new PageTrace("../a", "", "", walk));
  }
}
