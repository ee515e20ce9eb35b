package org.vmoffer.conformance.check;

import org.vmoffer.conformance.tlc.TlcProgress;

/** Told how a check goes on, by several threads at once. */
public interface CheckListener {

  /** What is done about a model, in this order; not every model needs everything. */
  enum Phase {
    /** TLC checks it. */
    CHECKING,
    /** The implementation is compared with its graph. */
    COMPARING,
    /** A tour of its graph is made, and checked. */
    TOURING,
    /** Walks are replayed. */
    REPLAYING
  }

  /** A phase begins. */
  void begins(String model, Phase phase);

  /** TLC has come so far. */
  void advances(String model, TlcProgress progress);

  /** All that is to be done about a model is done. */
  void ends(EntryResult result);

  /** Something is remarkable, and no reason to stop: a file of the cache that cannot be used. */
  void remarks(String message);
}
