package org.vmoffer.conformance.text;

import org.vmoffer.conformance.BadInputException;

/**
 * A document with parts that are generated. Each is between a line {@code <!-- generated: name -->}
 * and the next line {@code <!-- end -->}, with an empty line on either side.
 *
 * @param file what the document is called in messages
 * @param text all of it
 */
public record MarkedText(String file, String text) {
  private static final String END = "<!-- end -->\n";

  /**
   * What is in a part now.
   *
   * @throws BadInputException if the document has no such part
   */
  public String part(String name) {
    return text.substring(begin(name), end(name)).strip() + "\n";
  }

  /** The same document with something else in one part. */
  public MarkedText with(String name, String body) {
    String before = text.substring(0, begin(name));
    String after = text.substring(end(name));
    return new MarkedText(file, before + "\n" + body.strip() + "\n\n" + after);
  }

  private int begin(String name) {
    return indexOf("<!-- generated: " + name + " -->\n", 0, false);
  }

  private int end(String name) {
    return indexOf(END, begin(name), true);
  }

  private int indexOf(String line, int from, boolean before) {
    int index = text.indexOf(line, from);
    if (index < 0 || (index > 0 && text.charAt(index - 1) != '\n')) {
      throw new BadInputException(file, "a generated part is missing", "a line " + line.strip());
    }
    return before ? index : index + line.length();
  }
}
