package org.vmoffer.conformance.sut;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a program's output, as bytes, none longer than allowed. */
final class LineInput {
  /** Bytes of the longest line: the state of a machine of some ten thousand pages. */
  static final int LONGEST = 1 << 22;

  private static final int FIRST = 1 << 13;

  private final InputStream in;
  private byte[] buffer = new byte[FIRST];
  private int from;
  private int to;

  LineInput(InputStream in) {
    this.in = in;
  }

  /** Whether there is more than what has been taken. */
  boolean hasMore() {
    return from < to;
  }

  /** The beginning of what is there, for messages. */
  String shown() {
    return Shown.of(buffer, from, to);
  }

  /**
   * The next line without its end, or null if the output ends before it does.
   *
   * @throws LineTooLongException if it is too long
   */
  byte @Nullable [] next() throws IOException, LineTooLongException {
    int at = from;
    while (true) {
      for (; at < to; at++) {
        if (buffer[at] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, from, at);
          from = at + 1;
          return line;
        }
      }
      at -= makeRoom();
      int read = in.read(buffer, to, buffer.length - to);
      if (read < 0) {
        return null;
      }
      to += read;
    }
  }

  /** Makes room behind the last byte; returns by how much the bytes have moved. */
  private int makeRoom() throws LineTooLongException {
    int moved = from;
    System.arraycopy(buffer, from, buffer, 0, to - from);
    from = 0;
    to -= moved;
    if (to == buffer.length) {
      if (to >= LONGEST) {
        throw new LineTooLongException();
      }
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    return moved;
  }

  /** A line is longer than {@link #LONGEST}. */
  static final class LineTooLongException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
