package org.vmoffer.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all, so that nobody ever reads the half of one. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes text as UTF-8. */
  @FunctionalInterface
  public interface Content {
    /** Writes it all, and does not close the writer. */
    void to(Writer out) throws IOException;
  }

  /**
   * Puts a text in place of what the file held.
   *
   * @throws FileSystemException if that fails; then the file is as it was
   */
  public static void write(Path file, String text) throws FileSystemException {
    write(file, out -> out.write(text));
  }

  /**
   * The same with what is written piece by piece. What is no regular file, a pipe say, is written
   * to as it is.
   *
   * @throws FileSystemException if that fails; then the file is as it was
   */
  public static void write(Path file, Content content) throws FileSystemException {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (Writer out = Files.newBufferedWriter(file)) {
          content.to(out);
        }
        return;
      }
      // A link stays one; what it leads to is replaced.
      replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
    } catch (FileSystemException of) {
      throw of;
    } catch (IOException | UncheckedIOException failure) {
      FileSystemException named =
          new FileSystemException(file.toString(), null, failure.getMessage());
      named.initCause(failure);
      throw named;
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    Path partial =
        file.resolveSibling("." + file.getFileName() + ".part" + ProcessHandle.current().pid());
    try {
      // Not a temporary file of the library's: only its owner could read that.
      try (Writer out = Files.newBufferedWriter(partial)) {
        content.to(out);
      }
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
