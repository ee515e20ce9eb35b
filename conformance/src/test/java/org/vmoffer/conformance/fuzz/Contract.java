package org.vmoffer.conformance.fuzz;

import java.nio.file.Path;

/** What holds of every reader and every input: it is read, or refused as it should be. */
final class Contract {
  private Contract() {}

  /**
   * Whether an input is read.
   *
   * @throws AssertionError if it is neither read nor refused as it should be
   */
  static boolean accepts(FuzzedReader reader, Path scratch, byte[] input) {
    try {
      reader.read(scratch, input);
      return true;
    } catch (Throwable thrown) {
      if (!reader.isRefusal(scratch, thrown)) {
        throw new AssertionError(
            reader.name() + " neither reads nor refuses as it should: " + thrown, thrown);
      }
      return false;
    }
  }
}
