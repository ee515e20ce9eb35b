package org.vmoffer.conformance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the good inputs of a reader into a directory, where a fuzzer begins. */
public final class SeedWriter {
  private SeedWriter() {}

  /** The name of the reader, and a directory, in which those are made that the fuzzer needs. */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[1]);
    Path seeds = Files.createDirectories(directory.resolve("seeds"));
    Files.createDirectories(directory.resolve("corpus"));
    Files.createDirectories(directory.resolve("findings"));
    int number = 0;
    for (byte[] seed : FuzzedReaders.named(args[0]).seeds()) {
      Files.write(seeds.resolve("seed-" + number++), seed);
    }
  }
}
