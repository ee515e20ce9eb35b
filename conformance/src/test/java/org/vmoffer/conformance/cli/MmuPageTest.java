package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/mmu.md shows is what the command prints. */
final class MmuPageTest {
  private static String page = "";

  @TempDir private Path scratch = Path.of("");

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("..", "docs", "mmu.md"));
  }

  @Test
  void theTraceOnThePageGivesTheOutputOnThePage() {
    Matcher shown =
        Pattern.compile("(?s)\\$ cat five.txt\n(.*?)\\$ ./vmoffer mmu run five.txt\n(.*?) seconds=")
            .matcher(page);
    assertTrue(shown.find());
    String trace = new MmuCommandLine(scratch).file("five.txt", shown.group(1));
    String out = MmuCommandLine.run("run", trace).out().replace(trace, "five.txt");
    assertEquals(shown.group(2), out.split(" seconds=", 2)[0]);
  }

  @Test
  void theModelsColumnsOfTheChaseAreWhatTheCommandPrints() {
    List<MatchResult> rows =
        Pattern.compile("(?m)^\\| ([\\d,]+) \\| ([\\d.]+) \\| ([\\d.]+) \\| [\\d.]+ \\|$")
            .matcher(page)
            .results()
            .toList();
    assertEquals(6, rows.size());
    String pages =
        String.join(",", rows.stream().map(row -> row.group(1).replace(",", "")).toList());
    JsonNode chases =
        MmuCommandLine.json("chase", "--profile", "zen3", "--pages", pages, "--json").get("chases");
    for (int i = 0; i < rows.size(); i++) {
      JsonNode chase = chases.get(i);
      assertEquals(
          String.format(Locale.ROOT, "%.1f", chase.get("cyclesALoad").doubleValue()),
          rows.get(i).group(2));
      assertEquals(
          String.format(Locale.ROOT, "%.2f", chase.get("nanosecondsALoad").doubleValue()),
          rows.get(i).group(3));
    }
    assertTrue(page.contains("--profile zen3 --pages " + pages + "`"));
  }
}
