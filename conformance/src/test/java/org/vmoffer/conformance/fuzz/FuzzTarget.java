package org.vmoffer.conformance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a fuzzer that looks at what an input covers comes in; the first argument names the reader.
 */
public final class FuzzTarget {
  private static FuzzedReader reader = FuzzedReaders.named("query");
  private static Path scratch = Path.of("");

  private FuzzTarget() {}

  /** Called once. */
  public static void fuzzerInitialize(String[] args) throws IOException {
    reader = FuzzedReaders.named(args[0]);
    scratch = Files.createTempDirectory("fuzz-" + reader.name());
    scratch.toFile().deleteOnExit();
  }

  /** Called for every input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Contract.accepts(reader, scratch, input);
  }
}
