package org.vmoffer.conformance.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.litmus.LitmusTest;

/** Names for litmus tests that are made of something else. */
final class LitmusNames {
  private LitmusNames() {}

  /**
   * Looks at a file that is to hold a test.
   *
   * @throws BadInputException if no test can be called so
   */
  static void check(Path file) {
    String found = String.valueOf(file.getFileName());
    String good = of(found) + LitmusTest.SUFFIX;
    if (!found.equals(good)) {
      throw new BadInputException(
          "--output " + file, "a litmus test is called as its file", good + ", for instance");
    }
  }

  /** The name of a model or a file in small letters, digits and hyphens. */
  static String of(String origin) {
    String name =
        origin.endsWith(LitmusTest.SUFFIX)
            ? origin.substring(0, origin.length() - LitmusTest.SUFFIX.length())
            : origin;
    String words =
        name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-+|-+$", "")
            .toLowerCase(Locale.ROOT);
    return words.isEmpty() ? "trace" : words;
  }
}
