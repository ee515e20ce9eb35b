package org.vmoffer.conformance.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.BadInputException;

final class MarkedTextTest {
  private static final MarkedText PAGE =
      new MarkedText(
          "page.md",
          """
          Before.

          <!-- generated: one -->

          first

          <!-- end -->

          <!-- generated: two -->
          <!-- end -->
          After.
          """);

  @Test
  void aPartIsWhatItsMarkersEnclose() {
    assertEquals("first\n", PAGE.part("one"));
  }

  @Test
  void aPartThatIsReplacedLeavesTheRestAlone() {
    String expected = PAGE.text().replace("first", "1\n2");
    assertEquals(expected, PAGE.with("one", "1\n2\n").text());
  }

  @Test
  void anEmptyPartCanBeFilled() {
    assertEquals("second\n", PAGE.with("two", "second").part("two"));
  }

  @Test
  void replacingByTheSameChangesNothing() {
    assertEquals(PAGE.text(), PAGE.with("one", PAGE.part("one")).text());
  }

  @Test
  void aMissingPartIsReportedWithItsMarker() {
    BadInputException failure = assertThrows(BadInputException.class, () -> PAGE.part("three"));
    assertTrue(
        String.valueOf(failure.getMessage()).contains("<!-- generated: three -->"),
        failure.getMessage());
  }

  @Test
  void aPartWithoutAnEndIsReported() {
    MarkedText page = new MarkedText("page.md", "<!-- generated: one -->\nfirst\n");
    assertThrows(BadInputException.class, () -> page.part("one"));
  }
}
