package org.vmoffer.conformance.graph;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a graph of the kernel level is the graph of, and what TLC said of it.
 *
 * @param model the model's name in the manifest
 * @param specHash SHA-256 in hexadecimal over the names and bytes of all files of the model
 * @param tlcVersion the version that TLC gives itself
 * @param kit which version of the kit wrote it: one that writes other words reads other words
 * @param generated states that TLC generated, the initial one and repetitions included
 * @param distinct distinct states to TLC, which without a view tells apart by the reply, too
 * @param depth states on the longest of the shortest paths from the initial state
 * @param tlcMillis how long TLC checked the model, in milliseconds
 * @param peakMemoryMiB the most heap that TLC used meanwhile, in MiB
 */
public record KernelHeader(
    String model,
    String specHash,
    String tlcVersion,
    String kit,
    long generated,
    long distinct,
    int depth,
    long tlcMillis,
    int peakMemoryMiB) {

  /**
   * The same, if it says everything.
   *
   * @throws IllegalArgumentException if it does not
   */
  KernelHeader whole() {
    if (Stream.of(model, specHash, tlcVersion, kit).anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("a header without all its fields");
    }
    return this;
  }
}
