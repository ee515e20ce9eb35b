package org.vmoffer.conformance.explore;

/**
 * Which of the steps that are enabled in a state are taken. A reduction must keep at least one if
 * there are any, and says itself what it preserves.
 */
@FunctionalInterface
public interface Reduction {
  /** All steps are taken. */
  Reduction NONE = (code, length, steps, count) -> count;

  /** This reduction, and of what it leaves the other one. */
  default Reduction and(Reduction other) {
    return (code, length, steps, count) ->
        other.choose(code, length, steps, choose(code, length, steps, count));
  }

  /**
   * Chooses steps.
   *
   * @param code the canonical form of the state
   * @param length how many words of it count
   * @param steps the enabled steps; those to be taken are moved to the front
   * @param count how many are enabled
   * @return how many are to be taken
   */
  int choose(long[] code, int length, long[] steps, int count);
}
