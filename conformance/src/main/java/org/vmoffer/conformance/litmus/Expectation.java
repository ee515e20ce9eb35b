package org.vmoffer.conformance.litmus;

import java.util.Collection;
import java.util.Locale;
import org.vmoffer.conformance.tlc.FinalState;

/**
 * What a litmus test claims of its ends.
 *
 * @param kind of which ends
 * @param condition what
 * @param text how the test writes the condition
 * @param line where in its file
 */
public record Expectation(Kind kind, Condition condition, String text, int line) {

  /** How many of the ends meet the condition. */
  public enum Kind {
    /** None does. */
    FORBIDDEN,
    /** Some do. */
    ALLOWED,
    /** All do. */
    REQUIRED;

    /** The word that tests use. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it is true of a test that ends in these ways and no others. */
  public boolean holds(Collection<FinalState> ends) {
    return switch (kind) {
      case FORBIDDEN -> ends.stream().noneMatch(condition::holds);
      case ALLOWED -> ends.stream().anyMatch(condition::holds);
      case REQUIRED -> ends.stream().allMatch(condition::holds);
    };
  }
}
