package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.memory.KernelMemory;
import org.vmoffer.view.KernelAudit;

class EveryRuleTest {
  static Stream<Rule> failures() {
    return Arrays.stream(Rule.values()).filter(rule -> !rule.isSuccess());
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleDecidesItsScenario(Rule rule) {
    Scenario scenario = Scenario.of(rule);
    Reply reply = scenario.kernel().call(scenario.pid(), scenario.call());
    assertEquals(rule, reply.rule());
    assertEquals(List.of(), KernelAudit.audit(scenario.kernel()));
  }

  @ParameterizedTest
  @EnumSource
  void onlyAFailureIsAnsweredAsOne(Rule rule) {
    Scenario scenario = Scenario.of(rule);
    boolean failed =
        switch (scenario.kernel().call(scenario.pid(), scenario.call())) {
          case Reply.Failed _, Reply.FailedSize _, Reply.FailedCount _ -> true;
          case Reply.Done _, Reply.Claimed _, Reply.Listed _, Reply.Read _ -> false;
        };
    assertEquals(rule.isSuccess(), !failed);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureChangesNotOneWord(Rule rule) {
    Scenario scenario = Scenario.of(rule);
    KernelMemory before = scenario.kernel().state().memory().copy();
    scenario.kernel().call(scenario.pid(), scenario.call());
    assertTrue(scenario.kernel().state().memory().sameWords(before));
  }

  @ParameterizedTest
  @EnumSource
  void rewindingUndoesTheCall(Rule rule) {
    Scenario scenario = Scenario.of(rule);
    KernelMemory before = scenario.kernel().state().memory().copy();
    int mark = scenario.kernel().mark();
    scenario.kernel().call(scenario.pid(), scenario.call());
    scenario.kernel().rewind(mark);
    assertTrue(scenario.kernel().state().memory().sameWords(before));
  }
}
