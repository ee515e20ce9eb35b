package org.vmoffer.conformance.review;

import java.util.List;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.StateGraph;

/**
 * How two graphs of one model differ in behaviour.
 *
 * @param model the model
 * @param before sizes of the first
 * @param after sizes of the second
 * @param commonStates states that are in both
 * @param reachedAlike states that are reached in both by the same steps
 * @param callsOnlyBefore calls with arguments that only the first makes; they are not compared
 * @param callsOnlyAfter calls with arguments that only the second makes; they are not compared
 * @param changes the first differences on any way, by kind, the most frequent first
 * @param rules the rules whose numbers of edges differ
 */
public record BehaviourDifference(
    String model,
    Size before,
    Size after,
    int commonStates,
    int reachedAlike,
    int callsOnlyBefore,
    int callsOnlyAfter,
    List<BehaviourChange> changes,
    List<RuleCount> rules) {

  /** Keeps snapshots. */
  public BehaviourDifference {
    changes = List.copyOf(changes);
    rules = List.copyOf(rules);
  }

  /**
   * How large a graph is.
   *
   * @param states its states
   * @param edges its edges
   */
  public record Size(int states, int edges) {}

  /**
   * Compares two graphs.
   *
   * @throws BadInputException if they are not of one model with the same bounds
   */
  public static BehaviourDifference between(StateGraph before, StateGraph after) {
    return GraphDifference.of(before, after);
  }

  /** Whether there is none: the same calls end alike, whatever was called before. */
  public boolean isEmpty() {
    return changes.isEmpty() && callsOnlyBefore == 0 && callsOnlyAfter == 0;
  }

  /** In how many states, with how many arguments together, a call ends otherwise. */
  public long cases() {
    return changes.stream().mapToLong(BehaviourChange::cases).sum();
  }
}
