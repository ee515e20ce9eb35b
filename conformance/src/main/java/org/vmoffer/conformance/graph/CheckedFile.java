package org.vmoffer.conformance.graph;

import com.fasterxml.jackson.core.JacksonException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.CharConversionException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.vmoffer.conformance.NamedFailure;

/**
 * A file that says what it is and whether it is whole: a magic number, a version, a body, and a
 * CRC-32C of everything before. All numbers are big-endian.
 *
 * @param kind what such a file is called
 * @param magic what such files begin with
 * @param version of the body's layout
 */
public record CheckedFile(String kind, long magic, int version) {
  private static final int BUFFER = 1 << 16;

  /** Writes a body. */
  @FunctionalInterface
  public interface Writer {
    /** Writes it all, and does not close what it writes to. */
    void write(DataOutputStream out) throws IOException;
  }

  /** Reads a body that is in a file of so many bytes. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Makes of the body what it stands for. */
    T read(DataInputStream in, long size) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @throws IOException with the file, if that fails
   */
  public void write(Path file, Writer body) throws IOException {
    NamedFailure.in(file, () -> writeAll(file, body));
  }

  private long writeAll(Path file, Writer body) throws IOException {
    CRC32C checksum = new CRC32C();
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        DataOutputStream out = new DataOutputStream(new CheckedOutputStream(raw, checksum))) {
      out.writeLong(magic);
      out.writeInt(version);
      body.write(out);
      out.writeLong(checksum.getValue());
      return checksum.getValue();
    }
  }

  /**
   * Reads a file.
   *
   * @throws GraphFileException if it is not whole, or another file
   * @throws IOException if it cannot be read
   */
  public <T> T read(Path file, Reader<T> body) throws IOException {
    long size = Files.size(file);
    if (size < Long.BYTES || !isWhole(file, size - Long.BYTES)) {
      throw new GraphFileException(file, "it is not whole, or no " + kind);
    }
    try (DataInputStream in = open(file)) {
      if (in.readLong() != magic || in.readInt() != version) {
        throw new GraphFileException(file, "it is no %s of version %d".formatted(kind, version));
      }
      return body.read(in, size);
    } catch (EOFException
        | UTFDataFormatException
        | CharConversionException
        | IllegalArgumentException
        | JacksonException e) {
      throw new GraphFileException(file, "it says something unknown", e);
    }
  }

  /** Whether the checksum behind so many bytes is theirs. */
  private static boolean isWhole(Path file, long length) throws IOException {
    CRC32C checksum = new CRC32C();
    byte[] chunk = new byte[BUFFER];
    try (DataInputStream in = open(file)) {
      for (long left = length; left > 0; left -= chunk.length) {
        int count = (int) Math.min(left, chunk.length);
        in.readFully(chunk, 0, count);
        checksum.update(chunk, 0, count);
      }
      return in.readLong() == checksum.getValue();
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
  }
}
