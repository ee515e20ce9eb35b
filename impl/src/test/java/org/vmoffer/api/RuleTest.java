package org.vmoffer.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
  @ParameterizedTest
  @EnumSource
  void everyRuleIsFoundByItsLabel(Rule rule) {
    assertSame(rule, Rule.of(rule.label()));
  }

  @ParameterizedTest
  @EnumSource
  void aRuleSucceedsIffItsNumberIsZero(Rule rule) {
    assertEquals(rule.label().matches("[COKL]0|[a-z]+\\.0"), rule.isSuccess());
  }

  @ParameterizedTest
  @EnumSource
  void exactlyAFailureHasAnErrorAndARuleReadsAsItsLabel(Rule rule) {
    assertEquals(rule.isSuccess(), rule.errno() == null);
    assertEquals(rule.label(), rule.toString());
  }

  @ParameterizedTest
  @EnumSource
  void failuresReturnMinusOne(Rule rule) {
    assertEquals(rule.isSuccess() ? 0 : -1, new Reply.Failed(rule).ret());
  }

  @Test
  void anUnknownLabelIsRefused() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Rule.of("K11"));
    assertEquals("no rule has the label 'K11'", refusal.getMessage());
  }
}
