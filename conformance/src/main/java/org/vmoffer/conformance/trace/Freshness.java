package org.vmoffer.conformance.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.vmoffer.conformance.BadInputException;

/** Whether a corpus was made from the specification as it is now. */
public final class Freshness {
  /** The command that makes the corpora anew. */
  public static final String RENEWAL = "./vmoffer traces";

  private Freshness() {}

  /**
   * Compares the files that a corpus was made from with those of a specification.
   *
   * @param corpus the file of the corpus, for messages
   * @param specification the directory with the files
   * @throws BadInputException if one differs or is not there any more, saying what renews the
   *     corpus
   */
  public static void check(Path corpus, CorpusHeader header, Path specification) {
    for (Map.Entry<String, String> file : header.files().entrySet()) {
      Path now = specification.resolve(file.getKey());
      if (!Files.isRegularFile(now)) {
        throw stale(corpus, file.getKey(), "is gone");
      }
      if (!hash(now).equals(file.getValue())) {
        throw stale(corpus, file.getKey(), "has changed");
      }
    }
  }

  private static BadInputException stale(Path corpus, String name, String what) {
    return new BadInputException(
        corpus + ":1: files",
        "stale: %s %s since the corpus was made".formatted(name, what),
        "a corpus of the present specification, which " + RENEWAL + " makes");
  }

  private static String hash(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }
}
