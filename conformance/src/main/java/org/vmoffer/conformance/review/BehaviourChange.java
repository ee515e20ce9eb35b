package org.vmoffer.conformance.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.trace.Walk;

/**
 * One kind of difference: a call that used to end by one rule ends otherwise, in states that are
 * reached without any difference.
 *
 * @param kind what it is
 * @param cases in how many states, with how many arguments together
 * @param states in how many states
 * @param calls the calls with their arguments
 * @param example a shortest way to a case
 */
public record BehaviourChange(
    Kind kind, long cases, long states, List<Invocation> calls, Example example) {

  /** Keeps a snapshot. */
  public BehaviourChange {
    calls = List.copyOf(calls);
  }

  /**
   * What differs.
   *
   * @param call the call, as a query names it
   * @param before by which rule it ends in the first, or null if it has no outcome there
   * @param after by which rule it ends in the second, or null if it has no outcome there
   * @param inReply whether what is returned differs otherwise than by the rule
   * @param inState whether the state after it differs
   */
  public record Kind(
      String call, @Nullable Rule before, @Nullable Rule after, boolean inReply, boolean inState) {

    /** In a few words, what differs beside the rule. */
    public String where() {
      if (before == null || after == null) {
        return before == null ? "it has an outcome" : "it has no outcome";
      }
      String state = inState ? "state" : "";
      if (!inReply) {
        return state;
      }
      return inState ? "answer, state" : "answer";
    }
  }

  /**
   * A shortest way.
   *
   * @param way the steps that are the same in both
   * @param call what is called then
   * @param before how it ends in the first, if it has an outcome there
   * @param after how it ends in the second, if it has an outcome there
   */
  public record Example(
      Walk way, Invocation call, Optional<Walk.Step> before, Optional<Walk.Step> after) {}
}
