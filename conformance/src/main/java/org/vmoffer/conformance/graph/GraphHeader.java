package org.vmoffer.conformance.graph;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a graph is the graph of, and what TLC said of it.
 *
 * @param model the model's name in the manifest
 * @param specHash SHA-256 in hexadecimal over the names and bytes of all files of the model
 * @param files the files of the model, by name, with the SHA-256 of each in hexadecimal
 * @param tlcVersion the version that TLC gives itself
 * @param bounds the model's constants
 * @param generated states that TLC generated, the initial one and repetitions included
 * @param distinct distinct states
 * @param depth states on the longest of the shortest paths from the initial state
 * @param tlcMillis how long TLC checked the model, in milliseconds
 * @param peakMemoryMiB the most heap that TLC used meanwhile, in MiB
 */
public record GraphHeader(
    String model,
    String specHash,
    SortedMap<String, String> files,
    String tlcVersion,
    Bounds bounds,
    long generated,
    int distinct,
    int depth,
    long tlcMillis,
    int peakMemoryMiB) {

  /** Keeps a snapshot of the files. */
  public GraphHeader {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * The same, if it says everything.
   *
   * @throws IllegalArgumentException if it does not
   */
  GraphHeader whole() {
    if (Stream.of(model, specHash, files, tlcVersion, bounds).anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("a header without all its fields");
    }
    return this;
  }
}
