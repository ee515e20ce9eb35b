package org.vmoffer.conformance;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Something the user gave cannot be used: an argument, a file, a line of it. */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Characters of what was found and of what was expected that a message has room for. */
  private static final int MOST_FOUND = 400;

  private static final int MOST_EXPECTED = 1000;

  private static final int MOST_LINES = 60;

  private static final Pattern UNCLEAN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");

  /**
   * Says what is wrong in the three parts that a user needs to mend it.
   *
   * @param where the place, as exactly as is known: {@code walks.jsonl:12: field "ret"}
   * @param found what is wrong there
   * @param expected what would have been right, or the command that makes it so
   */
  public BadInputException(String where, String found, String expected) {
    super(
        "%s: %s; expected %s"
            .formatted(
                clean(where), cut(clean(found), MOST_FOUND), cut(clean(expected), MOST_EXPECTED)));
  }

  /** The same text in one line, without what a terminal would obey and no file can hold. */
  private static String clean(String text) {
    return UNCLEAN.matcher(text).replaceAll("?");
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "...";
  }

  private BadInputException(String message) {
    super(message);
  }

  /**
   * The same where a program that was asked says what is wrong, in as many lines as it takes.
   *
   * @param told its words
   */
  public static BadInputException told(String where, String told, String expected) {
    String lines =
        told.lines()
            .limit(MOST_LINES)
            .map(line -> cut(clean(line), MOST_FOUND))
            .collect(Collectors.joining(System.lineSeparator()));
    return new BadInputException(
        "%s: %s; expected %s".formatted(clean(where), lines, clean(expected)));
  }

  /**
   * Several at once, a line each.
   *
   * @param errors one or more
   */
  public static BadInputException all(List<BadInputException> errors) {
    return new BadInputException(
        errors.stream()
            .map(BadInputException::getMessage)
            .collect(Collectors.joining(System.lineSeparator())));
  }
}
