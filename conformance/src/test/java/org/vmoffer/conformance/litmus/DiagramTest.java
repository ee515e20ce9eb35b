package org.vmoffer.conformance.litmus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.Golden;
import org.vmoffer.conformance.explore.ExplorationProgress;
import org.vmoffer.conformance.text.Folding;

final class DiagramTest {

  private static String draw(String test, String condition, int width) throws Exception {
    LitmusTest read = Sources.read(Texts.DIRECTORY.resolve(test + LitmusTest.SUFFIX));
    Race race = Race.run(read, ExplorationProgress.SILENT);
    return Diagram.of(race.witness(Conditions.read("here", condition, read)).orElseThrow(), width);
  }

  @Test
  void aFlushIsAnArrowAndAnAcknowledgementAnother() throws Exception {
    Golden.assertMatches(
        "diagram-table-move.txt",
        draw("moved-table-stops-the-walk-through-it", "a = 0 and b = unmapped", 120));
  }

  @Test
  void aDeviceHasALaneAndAChildOneFromItsBirth() throws Exception {
    Golden.assertMatches(
        "diagram-device.txt", draw("fork-copies-a-pinned-page-at-once", "d = ok and a = 5", 110));
  }

  @Test
  void aDiagramFitsANarrowTerminal() throws Exception {
    String text =
        draw("all-cores-see-stores-in-one-order", "a = 1 and b = 0 and c = 1 and d = 1", 80);

    assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
    Golden.assertMatches("diagram-narrow.txt", text);
  }

  @Test
  void textIsFoldedAtSpacesAndElsewhereOnlyIfItMust() {
    assertEquals(List.of("one two", "  three"), Folding.fold("one two three", 8));
    assertEquals(List.of("abcd", "  ef", "  gh"), Folding.fold("abcdefgh", 4));
    assertEquals(List.of("a", "  bc", "  d"), Folding.fold("a bcd", 4));
  }
}
