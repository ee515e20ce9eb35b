package org.vmoffer.conformance.litmus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vmoffer.conformance.litmus.InitialState.Offer;

/** Texts of litmus tests, and tests read from them. */
final class Texts {
  /** The litmus tests, seen from the directory that the tests run in. */
  static final Path DIRECTORY = Path.of("..", "litmus");

  /** The test that the documentation shows. */
  static final Path EXAMPLE = DIRECTORY.resolve("claim-takes-store-right.litmus");

  static final String FILE = "a.litmus";

  static final String SMALL =
      """
      test   small
      asks   Is it?
      cites  no precedent found

      start    P1[0] RW
      pending  P1[0] to P2 grant R drop W

      P1              | P2
      r = store [0] 1 | c = claim P1[0] at [1]
                      | a = load [1]

      allowed  r = ok and a = 1
      """;

  private Texts() {}

  static LitmusTest small() {
    return read(SMALL);
  }

  static LitmusTest read(String text) {
    return LitmusReader.read(FILE, text);
  }

  /** The small test with something else in one place, which must be there. */
  static String smallWith(String text, String replacement) {
    if (!SMALL.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return SMALL.replace(text, replacement);
  }

  /** All litmus tests. */
  static List<Path> files() throws IOException {
    return Sources.of(List.of(DIRECTORY));
  }

  /** The first pending offer of a test. */
  static Offer offer(LitmusTest test) {
    return test.start().offers().getFirst();
  }
}
