package org.vmoffer.conformance.validate;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.json.Place;

/**
 * The lines of a log as bytes, compressed or not, without an object for each: the present line is a
 * piece of {@link #buffer}.
 */
final class LogLines implements AutoCloseable {
  /** Bytes of the longest line. */
  static final int LONGEST = 1 << 22;

  private static final int FIRST = 1 << 17;
  private static final int MAGIC = 0x1f;

  private final Path file;
  private final InputStream in;
  private byte[] buffer = new byte[FIRST];
  private int from;
  private int end;
  private int limit;
  private long number;
  private boolean cut;

  /**
   * Opens a log.
   *
   * @throws BadInputException if there is no such file, or it is damaged
   */
  LogLines(Path file) {
    this.file = file;
    InputStream bytes = null;
    try {
      bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      bytes.mark(1);
      boolean compressed = bytes.read() == MAGIC;
      bytes.reset();
      this.in = compressed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  /** Where the text of the present line is from. */
  Place place() {
    return new Place(file.toString(), (int) Math.min(number, Integer.MAX_VALUE));
  }

  /** Where the present line is, for messages. */
  String where() {
    return file + ":" + number;
  }

  /** The number of the present line, from 1. */
  long number() {
    return number;
  }

  /** What holds the present line. */
  byte[] buffer() {
    return buffer;
  }

  /** Where the present line begins. */
  int from() {
    return from;
  }

  /** Where it ends. */
  int end() {
    return end;
  }

  /** Whether the present line is the last and has no end. */
  boolean isCut() {
    return cut;
  }

  /** Goes to the next line; false if there is none. */
  boolean next() {
    from = number == 0 ? 0 : end + 1;
    number++;
    int at = from;
    while (true) {
      while (at < limit && buffer[at] != '\n') {
        at++;
      }
      if (at < limit) {
        end = at;
        return true;
      }
      at -= makeRoom();
      int read = read();
      if (read < 0) {
        end = limit;
        cut = end > from;
        return cut;
      }
      limit += read;
    }
  }

  /** Makes room behind what is there; returns by how much it has moved. */
  private int makeRoom() {
    int moved = Math.min(from, limit);
    System.arraycopy(buffer, moved, buffer, 0, limit - moved);
    from -= moved;
    limit -= moved;
    if (limit == buffer.length) {
      if (limit >= LONGEST) {
        throw new BadInputException(
            where(), "the line is too long", "no more than %,d bytes".formatted(LONGEST));
      }
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    return moved;
  }

  private int read() {
    try {
      return in.read(buffer, limit, buffer.length - limit);
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  private RuntimeException failed(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> new BadInputException(file.toString(), "is not there", "a log");
      case EOFException _, ZipException _ ->
          new BadInputException(
              where(), "the compressed data is cut off or damaged", "a whole file");
      default -> new UncheckedIOException("cannot read " + file, failure);
    };
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot close " + file, failure);
    }
  }
}
