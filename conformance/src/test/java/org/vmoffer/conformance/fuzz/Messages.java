package org.vmoffer.conformance.fuzz;

import java.util.regex.Pattern;

/** What a message to a user has to be like. */
public final class Messages {
  private static final int LONGEST = 2000;
  private static final Pattern REST = Pattern.compile("(?s): .+; expected .+");

  private Messages() {}

  /**
   * Whether a line can be shown: of a length that somebody reads, and nothing that terminals obey.
   */
  public static boolean isClean(String line) {
    return line.length() <= LONGEST
        && line.codePoints().noneMatch(c -> Character.isISOControl(c) || isHalf(c));
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** Whether a line begins with a place, and goes on with what was found and what was expected. */
  public static boolean isPlaced(String line, Pattern place) {
    var matcher = place.matcher(line);
    return matcher.lookingAt() && REST.matcher(line.substring(matcher.end())).matches();
  }
}
