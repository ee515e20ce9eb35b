package org.vmoffer.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text compared with a file that shows how it looked when somebody was content with it. */
public final class Golden {
  private static final Path DIRECTORY = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /**
   * Compares, or with {@code -Dgolden.update=true} writes the file instead.
   *
   * @param name the name of the file
   */
  public static void assertMatches(String name, String text) throws IOException {
    Path file = DIRECTORY.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(DIRECTORY);
      Files.writeString(file, text);
    } else if (!Files.exists(file)) {
      fail("there is no " + file + "; with -Dgolden.update=true it is written");
    }
    assertEquals(Files.readString(file), text, () -> "-Dgolden.update=true takes it into " + file);
  }
}
