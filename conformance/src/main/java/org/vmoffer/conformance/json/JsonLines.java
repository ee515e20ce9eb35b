package org.vmoffer.conformance.json;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;

/** A file that has a JSON object in every line, compressed or not. */
public final class JsonLines implements AutoCloseable {
  /** The most characters of a line, so that a file cannot take all memory. */
  public static final int LONGEST = 1 << 22;

  /**
   * The most characters of a file, so that a small compressed one cannot either: what is read here
   * is kept until its end. The largest corpus in the repository has 6.5 million.
   */
  static final long MOST = 1L << 29;

  private final BoundedLines lines;

  /**
   * Opens a file.
   *
   * @throws BadInputException if there is no such file, or it is damaged
   */
  public JsonLines(Path file) {
    this.lines = new BoundedLines(file, LONGEST, MOST);
  }

  /** The file. */
  public Path file() {
    return lines.file();
  }

  /** The number of the line that was read last. */
  public int number() {
    return lines.number();
  }

  /** The file and the number of the line that was read last, for messages. */
  public String where() {
    return lines.where();
  }

  /**
   * The text of the next line, which has to be there.
   *
   * @param expected what it is
   */
  public String text(String expected) {
    String line = lines.next();
    if (line == null) {
      throw new BadInputException(where(), "the file ends", expected);
    }
    return line;
  }

  /**
   * The next line, which has to be there.
   *
   * @param expected what it is
   */
  public JsonFields fields(String expected) {
    return fieldsOf(text(expected));
  }

  /** The next line, or null behind the last. */
  public @Nullable JsonFields next() {
    String line = lines.next();
    return line == null ? null : fieldsOf(line);
  }

  private JsonFields fieldsOf(String line) {
    return JsonReader.fields(new Place(file().toString(), number()), line);
  }

  @Override
  public void close() {
    lines.close();
  }
}
