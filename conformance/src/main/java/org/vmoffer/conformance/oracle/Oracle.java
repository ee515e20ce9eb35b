package org.vmoffer.conformance.oracle;

import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;

/**
 * Says what the specification demands of a call when nothing is left open: the lowest frames, the
 * lowest place, no refusals. What else is allowed follows from that, see {@link Explainer}.
 *
 * <p>States are codes, as {@code StateCode} lays them out.
 */
public interface Oracle {
  /** The machine; every call has exactly one outcome in it. */
  Bounds bounds();

  /** The state in which everything begins: no process, no offer, every frame free. */
  long[] initial();

  /**
   * The outcome of a call.
   *
   * @param state a state of this machine
   * @param invocation a live caller, or 0 for spawn, and the call; ids of offers are ranks from 1
   */
  Outcome due(long[] state, Invocation invocation);
}
