package org.vmoffer.conformance.documents;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Rule;

/** The manual pages of the three calls against the interface. */
final class ManualPagesTest {

  /** The extension is no part of the calls as they are in C. */
  private static final List<Rule> EXTENSION = List.of(Rule.K4A, Rule.K4B);

  @ParameterizedTest
  @CsvSource({"vm_offer, [CO]", "vm_claim, K", "vm_listoffer, L"})
  void thePageHasTheErrnoOfEveryRuleInCheckingOrder(String call, String prefix) {
    List<String> checked =
        Stream.of(Rule.values())
            .filter(rule -> rule.label().matches(prefix + "\\d.*"))
            .filter(rule -> !rule.isSuccess() && !EXTENSION.contains(rule))
            .map(rule -> String.valueOf(rule.errno()))
            .toList();
    String page = Repository.read("docs/man/" + call + ".2");
    assertEquals(checked, Repository.find("^\\.It Bq Er (\\w+)$", page));
  }

  @Test
  void thePageOfVmOfferHasEveryFlagWithItsValue() throws IllegalAccessException {
    Map<String, String> flags = new TreeMap<>();
    for (Field field : Flags.class.getFields()) {
      flags.put(field.getName(), String.valueOf(field.getInt(null)));
    }
    List<MatchResult> rows =
        Repository.matches(
                "^\\.It Dv (VMO_\\w+) Pq (\\d+)$", Repository.read("docs/man/vm_offer.2"))
            .toList();
    assertEquals(8, rows.size());
    assertEquals(flags, rows.stream().collect(toMap(row -> row.group(1), row -> row.group(2))));
  }

  @Test
  void everyManualPageNamesItself() {
    for (var page : Repository.files("docs/man", ".1", ".2", ".7")) {
      String name = String.valueOf(page.getFileName()).replaceFirst("\\.\\d$", "");
      assertEquals(
          Set.of(name), Set.copyOf(Repository.find("^\\.Nm (\\S+)$", Repository.read(page))));
    }
  }
}
