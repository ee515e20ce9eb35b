package org.vmoffer.conformance.trace;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vmoffer.conformance.graph.Bounds;

/**
 * The first line of a corpus: what it was made from and how much there is of it.
 *
 * @param model the model's name
 * @param files the files of the specification and of the model, by name, with the SHA-256 of each
 *     in hexadecimal
 * @param tlcVersion the version that TLC gives itself
 * @param bounds the model's constants
 * @param graphStates states of the model's graph
 * @param graphEdges edges of the model's graph
 * @param states states in the corpus
 * @param edges edges of the graph that the corpus covers
 * @param walks walks in the corpus
 * @param steps steps of all walks together
 */
public record CorpusHeader(
    String model,
    SortedMap<String, String> files,
    String tlcVersion,
    Bounds bounds,
    int graphStates,
    int graphEdges,
    int states,
    int edges,
    int walks,
    int steps) {

  /** What this kind of file calls itself. */
  public static final String FORMAT = "vmoffer-walks";

  /** The version of the format that is written, the only one that is read. */
  public static final int VERSION = 1;

  /** Keeps a snapshot of the files. */
  public CorpusHeader {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
