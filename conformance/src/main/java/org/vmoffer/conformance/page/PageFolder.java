package org.vmoffer.conformance.page;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.NamedFailure;
import org.vmoffer.conformance.Scratch;

/** The folder of a report, which is written whole or not at all. */
public final class PageFolder {
  private static final String EXPECTED = "a new directory, an empty one, or a former report";

  private final Path directory;

  /**
   * A folder that can be written.
   *
   * @param option the option that names it, for messages
   * @param named where it is to be
   * @throws BadInputException if something else is there, or nothing can be
   */
  public PageFolder(String option, Path named) {
    directory = named.toAbsolutePath().normalize();
    String where = option + " " + named;
    Path parent = directory.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new BadInputException(where, parent + " is no directory", "a place in one that is");
    }
    if (Files.exists(directory) && !mayBeReplaced()) {
      throw new BadInputException(where, "something else is there", EXPECTED);
    }
  }

  private boolean mayBeReplaced() {
    if (!Files.isDirectory(directory) || Files.isSymbolicLink(directory)) {
      return false;
    }
    if (DataFiles.isReport(directory)) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      return !entries.iterator().hasNext();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Where it is. */
  public Path directory() {
    return directory;
  }

  /** Writes what a folder holds into a directory. */
  @FunctionalInterface
  public interface Content {
    /** Writes it all. */
    void writeTo(Path directory) throws IOException;
  }

  /**
   * Writes a report in place of a former one: beside its place first, so that the folder is never
   * there in part.
   *
   * @throws IOException if it cannot be written; then what was there still is
   */
  public void write(Content content) throws IOException {
    Path parent = directory.resolveSibling("");
    try (Scratch scratch = Scratch.in(parent, ".report")) {
      Path fresh = Files.createDirectory(scratch.directory().resolve("new"));
      NamedFailure.in(
          directory,
          () -> {
            content.writeTo(fresh);
            return fresh;
          });
      if (Files.exists(directory)) {
        Files.move(directory, scratch.directory().resolve("old"), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
