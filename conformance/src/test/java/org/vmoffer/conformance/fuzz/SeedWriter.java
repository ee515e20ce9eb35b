package org.vmoffer.conformance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the good inputs of a reader into a directory, where a fuzzer begins. */
public final class SeedWriter {
  private SeedWriter() {}

  /** The name of the reader, and the directory; without them, the names of all readers. */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      FuzzedReaders.all().forEach(each -> System.out.println(each.name()));
      return;
    }
    int number = 0;
    for (byte[] seed : FuzzedReaders.named(args[0]).seeds()) {
      Files.write(Path.of(args[1], "seed-" + number++), seed);
    }
  }
}
