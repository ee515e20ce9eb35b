package org.vmoffer.conformance.oracle;

/**
 * Why an answer is allowed.
 *
 * @param choice what the program has chosen where the specification leaves a choice
 * @param position where the program is now
 */
public record Explanation(Choice choice, Position position) {

  /** A choice that shows in an answer. */
  public enum Choice {
    /** Nothing else than what is due. */
    NONE,
    /** To refuse for want of resources. */
    REFUSED,
    /** Another place for a claim than the lowest. */
    PLACE
  }
}
