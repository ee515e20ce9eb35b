package org.vmoffer.conformance.json;

/**
 * Where a text is from, for messages.
 *
 * @param name a file, or what the text is called
 * @param line the number of the text's first line in it; 0 if lines mean nothing to the user
 */
public record Place(String name, int line) {

  /** Characters of fields that a message has room for. */
  private static final int MOST = 200;

  /** A file from its first line on. */
  public static Place of(Object file) {
    return new Place(file.toString(), 1);
  }

  /** What has a name and no lines: an answer of a program, say. */
  public static Place named(String name) {
    return new Place(name, 0);
  }

  /**
   * The place of something in it.
   *
   * @param at its line, which says nothing where lines mean nothing
   * @param path the fields that lead to it, apart by dots; empty for the whole
   */
  public String at(int at, String path) {
    String where = line == 0 ? name : name + ":" + at;
    String shown = path.length() <= MOST ? path : path.substring(0, MOST) + "...";
    return path.isEmpty() ? where : where + ": " + shown;
  }
}
