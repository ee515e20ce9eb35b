package org.vmoffer.conformance;

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
}
