package org.vmoffer.conformance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;

/** Files that the user wants written. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Looks at a file before the work begins whose result it is to hold: minutes of work must not be
   * lost to a misspelt directory.
   *
   * @param option the option that names the file
   * @param file the file; null if the option was not given
   * @throws BadInputException if no file can be there
   */
  static void check(String option, @Nullable Path file) {
    if (file == null) {
      return;
    }
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null || Files.isDirectory(file)) {
      throw new BadInputException(option + " " + file, "is a directory", "a file to write");
    }
    if (!Files.isDirectory(directory)) {
      throw new BadInputException(
          option + " " + file, directory + " is no directory", "a file in one that is there");
    }
  }

  /**
   * The same for a directory that is made if need be.
   *
   * @param option the option that names the directory
   * @param named the directory; null if the option was not given
   * @throws BadInputException if no files can be there
   */
  static void checkDirectory(String option, @Nullable Path named) {
    if (named == null) {
      return;
    }
    Path directory = named.toAbsolutePath().normalize();
    Path parent = directory.getParent();
    boolean possible =
        Files.exists(directory)
            ? Files.isDirectory(directory)
            : parent != null && Files.isDirectory(parent);
    if (!possible) {
      throw new BadInputException(
          option + " " + named, "no files can be there", "a directory, or a new one in one");
    }
  }
}
