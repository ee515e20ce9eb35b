package org.vmoffer.conformance.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.replay.TextTable.Style;

final class TextTableTest {
  private static final TextLayout WIDE = new TextLayout(80, false);

  private static TextTable table() {
    TextTable table = new TextTable("n", "what");
    table.add(Style.PLAIN, 1, "one");
    table.add(Style.WRONG, 22, "two and twenty");
    return table;
  }

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    assertEquals("n   what\n1   one\n22  two and twenty\n", table().format(WIDE));
  }

  @Test
  void theNamesOfTheColumnsCanBeLeftOut() {
    assertEquals("1   one\n22  two and twenty\n", table().formatWithoutHeader(WIDE));
  }

  @Test
  void aTableThatIsTooWideIsFoldedAtSpaces() {
    assertEquals(
        "n   what\n1   one\n22  two and\n    twenty\n", table().format(new TextLayout(16, false)));
  }

  @Test
  void flagsAreFoldedBetweenTheirNames() {
    TextTable flags = new TextTable("");
    flags.add(Style.PLAIN, "VMO_GRANT_R|VMO_DISOWN");

    assertEquals(
        "VMO_GRANT_R|\nVMO_DISOWN\n", flags.formatWithoutHeader(new TextLayout(16, false)));
  }

  @Test
  void aStyleShowsOnlyWhereColourMay() {
    assertEquals(
        "n   what\n1   one\n\u001b[1;31m22  two and twenty\u001b[0m\n",
        table().format(new TextLayout(80, true)));
  }
}
