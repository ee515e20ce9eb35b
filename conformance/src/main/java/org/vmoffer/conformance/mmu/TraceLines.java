package org.vmoffer.conformance.mmu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.vmoffer.conformance.BadInputException;

/**
 * The lines of a trace, one after the other, whatever its length. Of a line only its words are
 * looked at: what is between blanks, and before a {@code #}.
 */
final class TraceLines implements Place, AutoCloseable {
  /** Characters that a line can have. */
  private static final int LONGEST = 4096;

  /** Words that anybody looks at: those of the longest item, and one that is too many. */
  private static final int MOST_WORDS = 5;

  private static final int BUFFER = 1 << 16;

  private final TraceSource source;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private final byte[] line = new byte[LONGEST];
  private int length;
  private long number;
  private final int[] starts = new int[MOST_WORDS];
  private final int[] ends = new int[MOST_WORDS];
  private int words;

  /**
   * Opens a trace.
   *
   * @throws BadInputException if it cannot be read
   */
  TraceLines(TraceSource source) {
    this.source = source;
    this.in = source.open();
  }

  /** Goes on to the next line that has words; returns whether there is one. */
  boolean next() {
    while (readLine()) {
      split();
      if (words > 0) {
        return true;
      }
    }
    return false;
  }

  /** How many words the line has. */
  int words() {
    return words;
  }

  String word(int index) {
    return new String(
        line, starts[index], ends[index] - starts[index], StandardCharsets.ISO_8859_1);
  }

  /** Where a word is in the line, for who reads it byte by byte. */
  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  byte at(int index) {
    return line[index];
  }

  /** How many lines have been begun. */
  long number() {
    return number;
  }

  @Override
  public String where() {
    return source.label() + ":" + number;
  }

  private boolean readLine() {
    length = 0;
    number++;
    while (position < limit || fill()) {
      byte next = buffer[position++];
      if (next == '\n') {
        return true;
      }
      if (length == LONGEST) {
        throw new BadInputException(
            where(), "the line is too long", "no more than %,d bytes".formatted(LONGEST));
      }
      line[length++] = next;
    }
    return length > 0;
  }

  private boolean fill() {
    try {
      limit = in.read(buffer);
      position = 0;
      return limit > 0;
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  private void split() {
    words = 0;
    int at = 0;
    while (words < MOST_WORDS) {
      while (at < length && isBlank(line[at])) {
        at++;
      }
      if (at == length || line[at] == '#') {
        return;
      }
      starts[words] = at;
      while (at < length && !isBlank(line[at]) && line[at] != '#') {
        at++;
      }
      ends[words] = at;
      words++;
    }
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t' || character == '\r';
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }
}
