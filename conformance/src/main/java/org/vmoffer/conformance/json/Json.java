package org.vmoffer.conformance.json;

import java.util.List;
import java.util.Map;

/** A value of JSON, and in which line it begins. */
public sealed interface Json {
  /** The line, from 1. */
  int line();

  /** The value in a message. */
  default String shown() {
    return JsonText.of(this);
  }

  /** An object; the fields are in the order of the text. */
  record Members(int line, Map<String, Json> fields) implements Json {}

  /** An array. */
  record Elements(int line, List<Json> all) implements Json {}

  /** A string. */
  record Text(int line, String text) implements Json {}

  /**
   * A whole number.
   *
   * @param digits as the text has them, so many that they may fit no type
   */
  record Whole(int line, String digits) implements Json {
    private static final int MOST_DIGITS = 20;

    /** Whether it fits into 64 bits. */
    public boolean fits() {
      if (digits.length() > MOST_DIGITS) {
        return false;
      }
      try {
        Long.parseLong(digits);
        return true;
      } catch (NumberFormatException tooLarge) {
        return false;
      }
    }

    /** The number, which has to fit. */
    public long value() {
      return Long.parseLong(digits);
    }
  }

  /** A number with a fraction or an exponent. */
  record Fraction(int line, String digits) implements Json {}

  /** True or false. */
  record Flag(int line, boolean value) implements Json {}

  /** What says that there is nothing. */
  record Nothing(int line) implements Json {}
}
