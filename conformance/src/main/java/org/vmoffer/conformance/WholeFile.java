package org.vmoffer.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes files whole or not at all, so that nobody ever reads the half of one. What a process left
 * that was killed meanwhile is removed by the next one that writes the file.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Writes text as UTF-8. */
  @FunctionalInterface
  public interface Content {
    /** Writes it all, and does not close the writer. */
    void to(Writer out) throws IOException;
  }

  /** Makes a file. */
  @FunctionalInterface
  public interface Maker {
    /** Makes it there, whole. */
    void at(Path file) throws IOException;
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
      replace(
          file,
          partial -> {
            // Not a temporary file of the library's: only its owner could read that.
            try (Writer out = Files.newBufferedWriter(partial)) {
              content.to(out);
            }
          });
    } catch (IOException failure) {
      throw named(file, failure);
    } catch (UncheckedIOException failure) {
      throw named(file, NamedFailure.cause(failure));
    }
  }

  /**
   * Puts what is made in place of what the file held.
   *
   * @throws FileSystemException if that fails; then the file is as it was
   */
  public static void make(Path file, Maker maker) throws FileSystemException {
    try {
      replace(file, maker);
    } catch (IOException failure) {
      throw named(file, failure);
    } catch (UncheckedIOException failure) {
      throw named(file, NamedFailure.cause(failure));
    }
  }

  /** Nobody has heard of the file beside the one that was named. */
  private static FileSystemException named(Path file, IOException failure) {
    return failure instanceof NoSuchFileException directory
        ? directory
        : NamedFailure.of(file, failure);
  }

  private static void replace(Path file, Maker maker) throws IOException {
    // A link stays one; what it leads to is replaced.
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    String prefix = prefix(target);
    Path partial = target.resolveSibling(Abandoned.mine(prefix));
    try {
      maker.at(partial);
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Abandoned.remove(target.resolveSibling(""), prefix);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static String prefix(Path target) {
    return "." + target.getFileName() + ".part";
  }

  /**
   * Removes a file, if it is there, and what processes left beside it that were killed meanwhile.
   */
  public static void remove(Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Files.deleteIfExists(file);
    Abandoned.remove(target.resolveSibling(""), prefix(target));
  }
}
