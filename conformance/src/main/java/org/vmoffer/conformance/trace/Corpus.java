package org.vmoffer.conformance.trace;

import org.vmoffer.conformance.graph.Bounds;

/** A corpus as it was read from a file. Immutable. */
public final class Corpus extends StoredWalks {
  private final CorpusHeader header;

  Corpus(CorpusHeader header, Labels labels, States states, Steps steps) {
    super(labels, states, steps);
    this.header = header;
  }

  /** What the first line says. */
  public CorpusHeader header() {
    return header;
  }

  @Override
  public String model() {
    return header.model();
  }

  @Override
  public Bounds bounds() {
    return header.bounds();
  }
}
