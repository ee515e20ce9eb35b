package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {
  @TempDir private Path root;

  private Path page() {
    return root.resolve("page");
  }

  private JsonNode index() throws IOException {
    String script = Files.readString(page().resolve("data").resolve("index.js"));
    String json = script.substring(script.indexOf(',') + 1, script.lastIndexOf(')'));
    return new JsonMapper().readTree(json);
  }

  @Test
  void aReportHasThePageItsDataAndTheGraphs() throws Exception {
    TinyHome.Run run = TinyHome.in(root).run("report", "-o", page().toString());

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("report: written graphs=1 not-checked=0 "), run.out());
    assertTrue(Files.exists(page().resolve("index.html")));
    assertTrue(Files.exists(page().resolve("data").resolve("space").resolve("MCTiny.js")));
    JsonNode model = index().path("models").path(0);
    assertEquals("equal", model.path("verdict").asText());
    assertTrue(model.path("edges").asLong() > 0);
    assertTrue(index().path("plots").size() > 1);
    assertEquals(64, index().path("made").path("specHash").asText().length());
  }

  @Test
  void theSameProjectGivesTheSameFiles() throws Exception {
    TinyHome home = TinyHome.in(root);
    home.run("report", "-o", page().toString());
    byte[] first = Files.readAllBytes(page().resolve("data").resolve("index.js"));

    home.run("report", "-o", page().toString());

    assertArrayEquals(first, Files.readAllBytes(page().resolve("data").resolve("index.js")));
  }

  @Test
  void aModelWithoutAVerdictIsSaidToBeNotChecked() throws Exception {
    TinyHome home = TinyHome.in(root);
    Path manifest = root.resolve("spec").resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"ci\"", "\"command\""));
    Path module = root.resolve("spec").resolve("MCTiny.tla");
    Files.writeString(module, Files.readString(module) + "Since then something has changed.\n");

    TinyHome.Run run = home.run("report", "-o", page().toString());

    assertEquals(ExitCode.GOOD, run.exitCode(), run.err());
    assertTrue(run.err().contains("1 models have no verdict that is kept"), run.err());
    assertEquals("not checked", index().path("models").path(0).path("verdict").asText());
    assertFalse(index().path("models").path(0).path("graph").asBoolean());
  }

  @Test
  void aDirectoryOfOtherFilesIsRefusedBeforeTheWork() throws Exception {
    TinyHome home = TinyHome.in(root);

    TinyHome.Run run = home.run("report", "-o", root.resolve("spec").toString());

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("something else is there"), run.err());
  }

  @Test
  void aNumberThatIsNoPortIsRefused() throws Exception {
    TinyHome home = TinyHome.in(root);

    TinyHome.Run run = home.run("report", "-o", page().toString(), "--serve", "70000");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertFalse(Files.exists(page()));
  }

  @Test
  void theFolderMustBeNamed() throws Exception {
    TinyHome.Run run = TinyHome.in(root).run("report");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("--output"), run.err());
  }
}
