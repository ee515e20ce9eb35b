package org.vmoffer.conformance.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LineDiffTest {
  private static final List<String> FORMER = List.of("1 Lock", "2 Decide", "3 Take");

  @Test
  void whatBothHaveIsShownOnce() {
    assertEquals(List.of("  1 Lock", "  2 Decide", "  3 Take"), LineDiff.between(FORMER, FORMER));
  }

  @Test
  void aLineThatHasChangedIsShownAsItWasAndAsItIs() {
    assertEquals(
        List.of("  1 Lock", "- 2 Decide", "+ 2 Refuse", "  3 Take"),
        LineDiff.between(FORMER, List.of("1 Lock", "2 Refuse", "3 Take")));
  }

  @Test
  void linesMayBeMissingOrCome() {
    assertEquals(
        List.of("- 1 Lock", "  2 Decide", "  3 Take", "+ 4 Unlock"),
        LineDiff.between(FORMER, List.of("2 Decide", "3 Take", "4 Unlock")));
  }

  @Test
  void againstNothingAllIsNew() {
    assertEquals(List.of("+ 1 Lock"), LineDiff.between(List.of(), List.of("1 Lock")));
  }
}
