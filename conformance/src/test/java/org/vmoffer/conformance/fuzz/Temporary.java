package org.vmoffer.conformance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vmoffer.conformance.TreeRemoval;

/** Directories that are needed for a moment. */
public final class Temporary {
  private Temporary() {}

  /** Does something with a directory. */
  @FunctionalInterface
  public interface Use<T> {
    /** Does it. */
    T of(Path directory) throws IOException;
  }

  /** What comes of the use of a directory, which is gone afterwards. */
  public static <T> T directory(Use<T> use) throws IOException {
    Path directory = Files.createTempDirectory("vmoffer-fuzz");
    try {
      return use.of(directory);
    } finally {
      TreeRemoval.of(directory);
    }
  }
}
