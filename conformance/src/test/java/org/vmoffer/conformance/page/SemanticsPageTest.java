package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Rule;

final class SemanticsPageTest {
  private static SemanticsPage page() throws IOException {
    return SemanticsPage.read(Path.of("..", "docs", "semantics.md"));
  }

  @Test
  void everyRuleHasARow() throws IOException {
    SemanticsPage page = page();
    for (Rule rule : Rule.values()) {
      assertNotNull(page.rows().get(rule.label()), rule.label());
    }
  }

  @Test
  void aRowSaysWhenItsRuleDecidesAndFromWhichDecisionsItFollows() throws IOException {
    SemanticsPage.Row row = page().rows().get("O1");
    assertNotNull(row);
    assertTrue(row.decides().startsWith("flags holds an unknown bit"), row.decides());
    assertEquals("[D6, D7, D8, D9]", row.decisions().toString());
  }

  @Test
  void everyDecisionThatARowNamesIsThereAsOneLine() throws IOException {
    SemanticsPage page = page();
    for (SemanticsPage.Row row : page.rows().values()) {
      for (String decision : row.decisions()) {
        String text = page.decisions().get(decision);
        assertNotNull(text, decision);
        assertTrue(text.endsWith(".") && !text.contains("\n"), text);
      }
    }
    assertEquals(46, page.decisions().size());
  }

  @Test
  void aProjectWithoutThePageHasNoRows() throws IOException {
    SemanticsPage none = SemanticsPage.read(Path.of("no", "semantics.md"));
    assertTrue(none.rows().isEmpty() && none.decisions().isEmpty());
  }
}
