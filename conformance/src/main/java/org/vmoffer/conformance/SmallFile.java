package org.vmoffer.conformance;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Files that people write by hand: UTF-8, and small. */
public final class SmallFile {
  private static final long MOST_BYTES = 1 << 20;

  private SmallFile() {}

  /**
   * The text of a file, or nothing if no file has that name.
   *
   * @param kind what it should be, for messages
   * @throws BadInputException if it is no file, too large, or cannot be read
   */
  public static Optional<String> read(String name, String kind) {
    try {
      Path file = Path.of(name);
      if (name.isEmpty() || !Files.exists(file)) {
        return Optional.empty();
      }
      if (!Files.isRegularFile(file)) {
        throw new BadInputException(name, "no regular file", kind);
      }
      return Optional.of(BoundedText.read(file, MOST_BYTES, kind));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
