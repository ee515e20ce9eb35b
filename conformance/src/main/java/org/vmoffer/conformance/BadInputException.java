package org.vmoffer.conformance;

import java.util.List;
import java.util.stream.Collectors;

/** Something the user gave cannot be used: an argument, a file, a line of it. */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong in the three parts that a user needs to mend it.
   *
   * @param where the place, as exactly as is known: {@code walks.jsonl:12: field "ret"}
   * @param found what is wrong there
   * @param expected what would have been right, or the command that makes it so
   */
  public BadInputException(String where, String found, String expected) {
    super("%s: %s; expected %s".formatted(where, found, expected));
  }

  private BadInputException(String message) {
    super(message);
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
