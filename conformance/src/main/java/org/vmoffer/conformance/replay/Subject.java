package org.vmoffer.conformance.replay;

import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Invocation;

/** What walks are replayed on. The ids of offers are ranks, as in the model. */
public interface Subject {
  /** Goes back to the initial state: no process, no offer, every frame free. */
  void reset();

  /** Makes a call. */
  Reply call(Invocation invocation);

  /**
   * Writes the whole abstract state as {@code StateCode} says.
   *
   * @return how many words it takes
   */
  int encode(long[] buffer);
}
