package org.vmoffer.conformance.documents;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Rule;

/** The page that says what every call means, against the specification and the interface. */
final class SemanticsPageTest {
  private static final String PAGE = Repository.read("docs/semantics.md");

  /** A row of an outcome table: label and errno. */
  private static final String ROW = "^\\| `([^`]+)` \\| (OK|SIGSEGV|E[A-Z]+) \\|";

  /** The same in {@code spec/Outcomes.tla}. */
  private static final String OUTCOME = "\"([^\"]+)\" :> \"?(OK|SIGSEGV|E[A-Z]+)\\b";

  @Test
  void thePageHasEveryRuleWithItsErrno() {
    assertEquals(rules(), table(ROW, PAGE));
  }

  @Test
  void theSpecificationHasEveryRuleWithItsErrno() {
    assertEquals(rules(), table(OUTCOME, Repository.read("spec/Outcomes.tla")));
  }

  @Test
  void theRowsOfACallStandInCheckingOrderWithSuccessLast() {
    Map<String, List<String>> documented = byCall(Repository.find(ROW, PAGE).stream());
    Map<String, List<String>> checked = byCall(Stream.of(Rule.values()).map(Rule::label));
    checked.values().forEach(labels -> labels.add(labels.removeFirst()));
    assertEquals(checked, documented);
  }

  @Test
  void everyDecisionIsTakenOnce() {
    List<String> taken = Repository.find("^- \\*\\*(D\\d+)\\*\\* ", PAGE);
    TreeSet<String> all =
        IntStream.rangeClosed(1, 46).mapToObj(i -> "D" + i).collect(toCollection(TreeSet::new));
    assertEquals(all.size(), taken.size());
    assertEquals(all, new TreeSet<>(taken));
  }

  @Test
  void everyDecisionThatAPageNamesIsInTheLedger() {
    for (var page : Repository.pages()) {
      if (page.endsWith("ledger/README.md")) {
        continue; // speaks of the next entry, too
      }
      for (String named : Repository.find("\\b(D\\d+)\\b", Repository.read(page))) {
        assertTrue(
            Files.exists(Repository.ROOT.resolve("ledger/%s.json".formatted(named))),
            () -> page + " names " + named);
      }
    }
  }

  @Test
  void anInvariantIsStatedWhereThePageSaysSo() {
    List<MatchResult> rows =
        Repository.matches("\\| `(spec/\\w+\\.tla)` \\| `(\\w+)` \\|$", PAGE).toList();
    assertFalse(rows.isEmpty());
    for (MatchResult row : rows) {
      String definition = "(?m)^" + row.group(2) + " ==";
      assertTrue(
          Repository.matches(definition, Repository.read(row.group(1))).findAny().isPresent(),
          () -> row.group(1) + " does not define " + row.group(2));
    }
  }

  @Test
  void thePageNamesEveryPropertyThatAModelChecks() {
    TreeSet<String> checked = new TreeSet<>();
    for (var config : Repository.files("spec", ".cfg")) {
      checked.addAll(Repository.find("^  (\\w+(?:Inv|Prop))$", Repository.read(config)));
    }
    assertEquals(checked, new TreeSet<>(Repository.find("`(\\w+(?:Inv|Prop))`", PAGE)));
  }

  private static Map<String, String> rules() {
    return Stream.of(Rule.values())
        .collect(
            toMap(
                Rule::label,
                rule -> rule.errno() == null ? "OK" : String.valueOf(rule.errno()),
                (one, other) -> one,
                TreeMap::new));
  }

  private static Map<String, String> table(String row, String text) {
    return Repository.matches(row, text)
        .collect(
            toMap(
                match -> match.group(1),
                match -> match.group(2),
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }

  /** Labels by the part before their number; refusals have none. */
  private static Map<String, List<String>> byCall(Stream<String> labels) {
    Map<String, List<String>> calls = new TreeMap<>();
    labels
        .filter(label -> !label.endsWith(".nomem"))
        .forEach(
            label ->
                calls
                    .computeIfAbsent(label.replaceFirst("\\d.*", ""), call -> new ArrayList<>())
                    .add(label));
    return calls;
  }
}
