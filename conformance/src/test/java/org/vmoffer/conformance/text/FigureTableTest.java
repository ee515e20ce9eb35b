package org.vmoffer.conformance.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class FigureTableTest {
  private static final FigureTable TABLE =
      new FigureTable().words("model").numbers("edges").row("Small", "7").row("Large", "1,234");

  @Test
  void aPlainTableAlignsWordsLeftAndNumbersRight() {
    assertEquals(
        """
        model  edges
        ─────  ─────
        Small      7
        Large  1,234
        """,
        TABLE.plain());
  }

  @Test
  void aMarkdownTableAlignsItsSourceToo() {
    assertEquals(
        """
        | model | edges |
        | ----- | ----: |
        | Small |     7 |
        | Large | 1,234 |
        """,
        TABLE.markdown());
  }

  @Test
  void aColumnIsAsWideAsItsHead() {
    assertEquals(
        """
        a long head  b
        ───────────  ─
        x            y
        """,
        new FigureTable().words("a long head").words("b").row("x", "y").plain());
  }

  @Test
  void aRowWithoutACellForEachColumnIsRefused() {
    FigureTable table = new FigureTable().words("model").numbers("edges");
    assertThrows(IllegalArgumentException.class, () -> table.row("Small"));
  }
}
