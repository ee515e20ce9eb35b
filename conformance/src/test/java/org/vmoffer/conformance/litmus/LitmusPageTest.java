package org.vmoffer.conformance.litmus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.explore.ExplorationProgress;
import org.vmoffer.conformance.text.MarkedText;

/** What the page about the format shows is what there is; what a command prints is tested there. */
public final class LitmusPageTest {
  private static final Path PAGE = Path.of("..", "docs", "litmus.md");
  private static final int WIDTH = 100;

  @Test
  void theExampleIsATest() throws IOException {
    assertShows("example", Files.readString(Texts.EXAMPLE));
  }

  @Test
  void theWitnessIsDrawnSo() throws Exception {
    Race race = Race.run(Sources.read(Texts.EXAMPLE), ExplorationProgress.SILENT);
    Condition condition = Conditions.read("here", "r1 = ok and r2 = denied", race.test());
    assertShows("witness", Diagram.of(race.witness(condition).orElseThrow(), WIDTH));
  }

  /** Compares, or with {@code -Dgolden.update=true} writes the part of the page instead. */
  public static void assertShows(String part, String text) throws IOException {
    String block = "```\n" + text + "```\n";
    MarkedText page = new MarkedText(PAGE.toString(), Files.readString(PAGE));
    if (Boolean.getBoolean("golden.update")) {
      page = page.with(part, block);
      Files.writeString(PAGE, page.text());
    }
    assertEquals(block, page.part(part), () -> "-Dgolden.update=true takes it into " + PAGE);
  }
}
