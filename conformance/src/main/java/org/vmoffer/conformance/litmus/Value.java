package org.vmoffer.conformance.litmus;

import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Errno;
import org.vmoffer.api.Rule;

/**
 * What a condition compares with: a text, or one that several texts match. {@code fault} is either
 * kind of fault, {@code ok} whatever is no error, and the name of an errno every rule with it.
 *
 * @param text as the condition writes it
 */
public record Value(String text) {
  static final String FAULT = "fault";
  static final String UNMAPPED = "unmapped";
  static final String DENIED = "denied";
  static final String OK = "ok";

  /** What a register holds whose operation was never made. */
  static final String NEVER = "never";

  /** Whether an actual value is meant. */
  public boolean accepts(String actual) {
    if (text.equals(actual)) {
      return true;
    }
    boolean faulted = actual.equals(UNMAPPED) || actual.equals(DENIED);
    return switch (text) {
      case FAULT -> faulted;
      case OK -> !faulted && !actual.equals(NEVER) && errnoOf(actual) == null;
      default -> {
        Errno errno = errnoOf(actual);
        yield errno != null && errno.name().equals(text);
      }
    };
  }

  private static @Nullable Errno errnoOf(String label) {
    for (Rule rule : Rule.values()) {
      if (rule.label().equals(label)) {
        return rule.errno();
      }
    }
    return null;
  }
}
