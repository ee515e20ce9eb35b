package org.vmoffer.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/** Failures to write, which Java names the file of only if it cannot be opened. */
public final class NamedFailure {
  private NamedFailure() {}

  /** Writes something, and returns what there is to say of it. */
  @FunctionalInterface
  public interface Writing<T> {
    /** Writes it. */
    T write() throws IOException;
  }

  /**
   * Writes to a file or into a directory.
   *
   * @throws FileSystemException if that fails, with the file that failed or, where nobody knows it,
   *     this one
   */
  public static <T> T in(Path file, Writing<T> writing) throws FileSystemException {
    try {
      return writing.write();
    } catch (FileSystemException named) {
      throw named;
    } catch (IOException failure) {
      throw of(file, failure);
    } catch (UncheckedIOException failure) {
      IOException cause = cause(failure);
      throw cause instanceof FileSystemException named ? named : of(file, cause);
    }
  }

  static IOException cause(UncheckedIOException failure) {
    return Objects.requireNonNull(failure.getCause());
  }

  /** The failure with the file that was asked for, whichever it has. */
  static FileSystemException of(Path file, IOException failure) {
    String reason =
        failure instanceof FileSystemException of ? Unreadable.reason(of) : failure.getMessage();
    FileSystemException named = new FileSystemException(file.toString(), null, reason);
    named.initCause(failure);
    return named;
  }
}
