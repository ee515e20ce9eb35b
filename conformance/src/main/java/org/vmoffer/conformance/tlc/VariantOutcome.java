package org.vmoffer.conformance.tlc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a variant in a model.
 *
 * @param difference where its behaviour differs first, or null
 * @param violation what property it violates first, or null
 * @param error what could not be evaluated, or null
 * @param whole whether the search came to its end; otherwise there may be a violation beyond
 * @param states how many states were reached
 * @param evaluations how many times a call was made
 * @param millis how long it took
 */
public record VariantOutcome(
    @Nullable Difference difference,
    @Nullable Violation violation,
    @Nullable Failure error,
    boolean whole,
    long states,
    long evaluations,
    long millis) {

  /** In place of a call: it is no specification, which is a fault of whoever made the variant. */
  static final String UNPARSABLE = "its text";

  /**
   * A first difference.
   *
   * @param steps how many calls show it; none if the first state is another one
   * @param call the last of them
   * @param before how it ended
   * @param after how it ends
   * @param path all of them, with the rule that decides each
   */
  public record Difference(
      int steps, String call, String before, String after, List<String> path) {}

  /**
   * A property that does not hold.
   *
   * @param property its name
   * @param steps how many calls show it
   * @param path all of them, with the rule that decides each
   */
  public record Violation(String property, int steps, List<String> path) {}

  /**
   * Something that TLC cannot evaluate.
   *
   * @param message the first line of what TLC says
   * @param steps how many calls lead there, this one included
   * @param call the call
   */
  public record Failure(String message, int steps, String call) {}

  /** Whether anybody would notice. */
  public boolean showsSomething() {
    return difference != null || violation != null || error != null;
  }
}
