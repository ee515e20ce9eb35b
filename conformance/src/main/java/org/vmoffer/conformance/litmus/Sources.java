package org.vmoffer.conformance.litmus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.BoundedText;
import org.vmoffer.conformance.Unreadable;

/** Files of litmus tests. */
public final class Sources {
  private static final long MOST_BYTES = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private Sources() {}

  /**
   * The files that are meant, each once: files as they are, and all tests in directories, in order
   * of name.
   *
   * @throws BadInputException if a directory cannot be read, or has no test
   */
  public static List<Path> of(List<Path> named) {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (path.toString().isEmpty()) {
        throw new BadInputException("FILE", "an empty name", "a litmus test or a directory");
      }
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> inside = Files.walk(path)) {
        List<Path> tests =
            inside
                .filter(file -> file.toString().endsWith(LitmusTest.SUFFIX))
                .filter(file -> !Files.isDirectory(file))
                .sorted()
                .toList();
        if (tests.isEmpty()) {
          throw new BadInputException(
              path.toString(), "no test in it", "files *" + LitmusTest.SUFFIX);
        }
        files.addAll(tests);
      } catch (IOException e) {
        throw unreadable(path, e);
      } catch (UncheckedIOException e) {
        throw unreadable(path, Objects.requireNonNull(e.getCause()));
      }
    }
    Set<Path> seen = new HashSet<>();
    return files.stream().filter(file -> seen.add(file.toAbsolutePath().normalize())).toList();
  }

  private static BadInputException unreadable(Path path, IOException e) {
    String where = e instanceof FileSystemException at ? at.getFile() : path.toString();
    return new BadInputException(where, Unreadable.why(e), "a directory of tests");
  }

  /**
   * Reads a test.
   *
   * @throws BadInputException if it cannot be read, or is none
   */
  public static LitmusTest read(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(LitmusTest.SUFFIX)) {
      throw new BadInputException(
          file.toString(), "no litmus test by its name", "a file *" + LitmusTest.SUFFIX);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new BadInputException(file.toString(), "no regular file", "a text file");
    }
    String text = BoundedText.read(file, MOST_BYTES, "a litmus test");
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(BYTE_ORDER_MARK.length());
    }
    if (text.isBlank()) {
      throw new BadInputException(
          file.toString(), "nothing in it", "a litmus test, which begins with 'test NAME'");
    }
    LitmusTest test = LitmusReader.read(file.toString(), text);
    if (!name.equals(test.name() + LitmusTest.SUFFIX)) {
      throw new BadInputException(
          file.toString(),
          "test " + test.name(),
          "the name of the file, without " + LitmusTest.SUFFIX);
    }
    return test;
  }
}
