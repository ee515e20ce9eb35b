package org.vmoffer.conformance.tlc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a variant in a model.
 *
 * @param difference where its behaviour differs first, or null
 * @param violation what property it violates first, or null
 * @param error what could not be evaluated, or null
 * @param walks how far one walks until it is noticed, or null if nobody has walked
 * @param whole whether the search came to its end; otherwise there may be a violation beyond
 * @param states how many states were reached
 * @param evaluations how many times a call was made
 * @param millis how long it took
 */
public record VariantOutcome(
    @Nullable Difference difference,
    @Nullable Violation violation,
    @Nullable Failure error,
    @Nullable Walks walks,
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

  /**
   * How many calls it takes until one ends otherwise.
   *
   * @param replayed of the model's corpus, walk after walk as it is replayed, or null if none does
   * @param random of random programs of the model's calls, or null if none of so many does
   */
  public record Walks(@Nullable Integer replayed, @Nullable Integer random) {}

  /** What is known of a variant that was not searched. */
  static VariantOutcome ofWalks(Walks walks, long evaluations, long millis) {
    return new VariantOutcome(null, null, null, walks, true, 0, evaluations, millis);
  }

  /** Nothing was found in a search of this size. */
  static VariantOutcome nothing(long states, long evaluations, long millis) {
    return new VariantOutcome(null, null, null, null, true, states, evaluations, millis);
  }

  /** It could not be evaluated, before any step. */
  static VariantOutcome failed(String why, String call, boolean whole) {
    return new VariantOutcome(null, null, new Failure(why, 0, call), null, whole, 0, 0, 0);
  }

  /** Whether anybody would notice. */
  public boolean showsSomething() {
    return difference != null || violation != null || error != null;
  }
}
