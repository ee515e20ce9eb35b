package org.vmoffer.conformance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmoffer.api.Rule;

final class RuleTextTest {

  @ParameterizedTest
  @EnumSource
  void everyRuleIsASentence(Rule rule) {
    String sentence = RuleText.of(rule).sentence();

    assertTrue(sentence.matches("[A-Z].*[^. ]\\.") && !sentence.contains("  "), sentence);
  }

  @ParameterizedTest
  @EnumSource
  void everyFailureAndNoSuccessHasAGuard(Rule rule) {
    assertEquals(rule.isSuccess(), RuleText.of(rule).guard().isEmpty());
  }
}
