package org.vmoffer.conformance.json;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;

/**
 * The lines of a file, compressed or not, one after the other, none longer and all together no more
 * than allowed. Damage is reported with the line in which it shows.
 */
public final class BoundedLines implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int MAGIC = 0x1f;

  private final Path file;
  private final int longest;
  private final long most;
  private final Reader reader;
  private final char[] buffer = new char[BUFFER];
  private int position;
  private int limit;
  private int number;
  private long taken;

  /**
   * Opens a file.
   *
   * @param longest the most characters of a line
   * @param most the most characters of the whole file, unpacked
   * @throws BadInputException if there is no such file, or it is damaged
   */
  public BoundedLines(Path file, int longest, long most) {
    this.file = file;
    this.longest = longest;
    this.most = most;
    try {
      this.reader =
          new InputStreamReader(
              unpacked(Files.newInputStream(file)), StandardCharsets.UTF_8.newDecoder());
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    try {
      InputStream bytes = new BufferedInputStream(raw, BUFFER);
      bytes.mark(1);
      boolean compressed = bytes.read() == MAGIC;
      bytes.reset();
      return compressed ? new GZIPInputStream(bytes, BUFFER) : bytes;
    } catch (IOException failure) {
      raw.close();
      throw failure;
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** The number of the line that was read last, from 1. */
  int number() {
    return number;
  }

  /** The file and the number of the line that was read last, for messages. */
  public String where() {
    return file + ":" + number;
  }

  /** The next line, or null behind the last. */
  public @Nullable String next() {
    StringBuilder line = null;
    number++;
    while (position < limit || fill()) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      int before = line == null ? 0 : line.length();
      if (before + end - position > longest) {
        throw new BadInputException(
            where(), "the line is too long", "no more than %,d characters".formatted(longest));
      }
      if (end < limit && line == null) {
        String whole = new String(buffer, position, end - position);
        position = end + 1;
        return whole;
      }
      line = line == null ? new StringBuilder() : line;
      line.append(buffer, position, end - position);
      position = end + 1;
      if (end < limit) {
        return line.toString();
      }
    }
    return line == null ? null : line.toString();
  }

  private boolean fill() {
    try {
      limit = reader.read(buffer);
      position = 0;
      taken += Math.max(0, limit);
    } catch (IOException failure) {
      throw failed(failure);
    }
    if (taken > most) {
      throw new BadInputException(
          where(), "the file is too long", "no more than %,d characters in all".formatted(most));
    }
    return limit > 0;
  }

  private RuntimeException failed(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ ->
          new BadInputException(file.toString(), "is not there", "a file");
      case EOFException _, ZipException _ ->
          new BadInputException(
              where(), "the compressed data is cut off or damaged", "a whole file");
      case CharacterCodingException _ ->
          new BadInputException(where(), "found bytes that are no text", "UTF-8");
      default -> new UncheckedIOException("cannot read " + file, failure);
    };
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot close " + file, failure);
    }
  }
}
