package org.vmoffer.conformance.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ledger of the project, seen from the directory that tests run in, and altered copies. */
final class LedgerTestFiles {
  static final Path PROJECT = Path.of("..");
  static final Path DIRECTORY = PROJECT.resolve("ledger");

  private LedgerTestFiles() {}

  /** A copy of a file of the ledger in which some text, which must be there, is another. */
  static Path altered(Path into, String file, String old, String with) throws IOException {
    String text = Files.readString(DIRECTORY.resolve(file));
    if (!text.contains(old)) {
      throw new IOException(file + " has no " + old);
    }
    Path copy = into.resolve(Path.of(file).getFileName());
    return Files.writeString(copy, text.replace(old, with));
  }
}
