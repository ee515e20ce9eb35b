package org.vmoffer.conformance.profile;

import java.util.Map;

/** A value of JSON, and in which line it begins. */
sealed interface Located {
  /** Characters that a message has room for. */
  int MOST_SHOWN = 40;

  /** The line, from 1. */
  int line();

  /** The value in a message. */
  String shown();

  /** An object; the fields are in the order of the file. */
  record Fields(int line, Map<String, Located> fields) implements Located {
    @Override
    public String shown() {
      return "an object";
    }
  }

  /** A string. */
  record Text(int line, String text) implements Located {
    @Override
    public String shown() {
      return '"' + Located.cut(text) + '"';
    }
  }

  /**
   * A whole number.
   *
   * @param digits as the file has them, so many that they may fit no type
   */
  record Whole(int line, String digits) implements Located {
    @Override
    public String shown() {
      return Located.cut(digits);
    }
  }

  /** True or false. */
  record Flag(int line, boolean value) implements Located {
    @Override
    public String shown() {
      return Boolean.toString(value);
    }
  }

  /**
   * What no profile has: null, an array, a number that is not whole.
   *
   * @param shown what to call it
   */
  record Other(int line, String shown) implements Located {}

  private static String cut(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
  }
}
