package org.vmoffer.conformance.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmoffer.cycles.Profile;

/** The figures in the documents are those that the model gives. */
class CostPageTest {
  private static final Path PAGE = Path.of("..", "docs", "cost.md");

  private static String claim(CostCase asked) {
    return String.format(Locale.ROOT, "%,d", CostRun.of(asked, Profile.reference()).claim());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 512, 262_144})
  void theTableOfClaimsIsWhatTheModelGives(int pages) throws IOException {
    CostCase moved = CostCase.DEFAULT.withPages(pages);
    CostCase copied = moved.withMoves(false);
    String row =
        String.join(
            " | ",
            List.of(
                String.format(Locale.ROOT, "| %,d", pages),
                claim(copied.withDrop(Drop.SHARE)),
                claim(copied.withDrop(Drop.WRITE)),
                claim(copied),
                claim(moved),
                claim(copied.withPagesIn(pages, LeafSize.MEDIUM)) + " |"));
    List<String> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith(String.format(Locale.ROOT, "| %,d |", pages)))
            .toList();
    assertEquals(List.of(row), rows);
  }
}
