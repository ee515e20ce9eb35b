package org.vmoffer.conformance.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void everyManualPageNamesItself() {
    for (var page : Repository.files("docs/man", ".1", ".2")) {
      String name = String.valueOf(page.getFileName()).replaceFirst("\\.\\d$", "");
      assertEquals(
          Set.of(name), Set.copyOf(Repository.find("^\\.Nm (\\S+)$", Repository.read(page))));
    }
  }
}
