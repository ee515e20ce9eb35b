package org.vmoffer.conformance.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.tlc.SourceSpan;

class ModuleTextTest {
  private static final List<String> LINES = List.of("Op == /\\ a = b /\\ c", "      /\\ d", "====");

  private final ModuleText text = new ModuleText(LINES);

  @Test
  void whatIsShorterLeavesTheRestInItsColumn() {
    assertEquals(
        "Op == /\\ x     /\\ c\n      /\\ d\n====\n",
        text.with(new Patch(span(1, 10, 14), List.of(Part.text("x")))));
  }

  @Test
  void whatIsLongerPutsTheRestOnTheNextLineInItsColumn() {
    assertEquals(
        "Op == /\\ longer\n               /\\ c\n      /\\ d\n====\n",
        text.with(new Patch(span(1, 10, 14), List.of(Part.text("longer")))));
  }

  @Test
  void whatIsCopiedStandsWhereItStood() {
    assertEquals(
        "Op == /\\ a = (\n         a)    /\\ c\n      /\\ d\n====\n",
        text.with(
            new Patch(
                span(1, 14, 14),
                List.of(
                    Part.text("("), new Part.Slice(span(1, 10, 10), List.of()), Part.text(")")))));
  }

  private static SourceSpan span(int line, int column, int endColumn) {
    return new SourceSpan("M", line, column, line, endColumn);
  }
}
