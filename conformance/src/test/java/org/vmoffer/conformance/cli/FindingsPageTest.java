package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of docs/findings: their parts, their index, and what they name. */
final class FindingsPageTest {
  static final Path ROOT = Path.of("..");
  static final Path DIRECTORY = ROOT.resolve("docs").resolve("findings");
  private static final int FEWEST = 12;

  static List<Path> pages() throws IOException {
    try (Stream<Path> all = Files.list(DIRECTORY)) {
      return all.filter(page -> !page.endsWith("README.md")).sorted().toList();
    }
  }

  /** What the first group of a pattern finds, in order; ^ and $ are the ends of lines. */
  static List<String> find(String regex, String text) {
    return matches(regex, text).stream().map(match -> match.group(1)).toList();
  }

  static List<MatchResult> matches(String regex, String text) {
    return Pattern.compile(regex, Pattern.MULTILINE).matcher(text).results().toList();
  }

  @Test
  void thereAreManyFindings() throws IOException {
    assertTrue(pages().size() >= FEWEST);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHasItsPartsInOrder(Path page) throws IOException {
    assertEquals(
        List.of("Why", "Trace", "Again", "Why it is missed", "Proposal"),
        find("^## (.+)$", Files.readString(page)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theResultIsOneSentence(Path page) throws IOException {
    String result = Files.readString(page).split("\n\n", 3)[1];
    assertTrue(result.strip().endsWith("."), result);
    assertFalse(result.contains(". "), result);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aTraceIsShownAsItIsPrinted(Path page) throws IOException {
    List<String> kinds = find("^```(\\S+)$", Files.readString(page));
    assertFalse(kinds.isEmpty());
    assertTrue(Set.of("find", "what-if", "check", "race").containsAll(kinds), kinds::toString);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aCommandIsOneThatThereIs(Path page) throws IOException {
    List<String> commands = find("\\./vmoffer ([\\w-]+)", Files.readString(page));
    assertFalse(commands.isEmpty());
    assertTrue(
        Main.commandLine().getSubcommands().keySet().containsAll(commands), commands::toString);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aLitmusTestOrModelThatIsNamedIsThere(Path page) throws IOException {
    String text = Files.readString(page);
    for (String file : find("(litmus/[\\w-]+\\.litmus)", text)) {
      assertTrue(Files.exists(ROOT.resolve(file)), file);
    }
    for (String model : find("--model (\\w+)", text)) {
      assertTrue(Files.exists(ROOT.resolve("spec").resolve(model + ".cfg")), model);
    }
  }

  @Test
  void theIndexHasEveryPageOnceUnderItsTitle() throws IOException {
    Set<String> rows = new TreeSet<>();
    for (MatchResult row : rows()) {
      assertTrue(rows.add(row.group(1) + " " + row.group(2)), () -> row.group(2) + " twice");
    }
    Set<String> titles = new TreeSet<>();
    for (Path page : pages()) {
      titles.add(find("^# (.+)$", Files.readString(page)).getFirst() + " " + page.getFileName());
    }
    assertEquals(titles, rows);
  }

  @Test
  void theIndexHasTheDecisionsOfEachProposal() throws IOException {
    for (MatchResult row : rows()) {
      String page = Files.readString(DIRECTORY.resolve(row.group(2)));
      String proposal = page.substring(page.indexOf("\n## Proposal\n"));
      Set<String> decisions = decisions(row.group(3));
      assertFalse(decisions.isEmpty(), row::group);
      assertEquals(decisions(proposal), decisions, row.group(2));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aDecisionLinksToItsOwnEntry(Path page) throws IOException {
    String text = Files.readString(page);
    for (MatchResult link : matches("\\[(D\\d+)\\]\\(([^)]*)\\)", text)) {
      assertEquals("../../ledger/%s.json".formatted(link.group(1)), link.group(2));
    }
  }

  private static List<MatchResult> rows() throws IOException {
    List<MatchResult> rows =
        matches(
            "^\\| \\[(.+)\\]\\(([\\w-]+\\.md)\\) \\| (.*) \\| [^|]+ \\|$",
            Files.readString(DIRECTORY.resolve("README.md")));
    assertFalse(rows.isEmpty());
    return rows;
  }

  private static Set<String> decisions(String text) {
    return find("\\[(D\\d+)\\]", text).stream().collect(Collectors.toCollection(TreeSet::new));
  }
}
