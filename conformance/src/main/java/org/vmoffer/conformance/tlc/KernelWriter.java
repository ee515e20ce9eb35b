package org.vmoffer.conformance.tlc;

import java.util.Set;
import tlc2.tool.TLCState;
import tlc2.util.BitVector;

/**
 * Counts the initial states too. Where a temporal property is checked, TLC also writes the edges of
 * the graph that it looks for cycles in. They are no further steps, and are not counted.
 */
class KernelWriter extends StepWriter {
  private long initialStates;

  /**
   * A writer.
   *
   * @param onStep run after each step
   */
  KernelWriter(Runnable onStep) {
    super(onStep);
  }

  /** How many initial states TLC has found; one that comes again counts again. */
  final long initialStates() {
    return initialStates;
  }

  /** What can be seen of the states in which the machine rests; none if nobody asks. */
  Set<FinalState> ends() {
    return Set.of();
  }

  @Override
  void write(TLCState initial) {
    initialStates++;
  }

  @Override
  public void writeState(
      TLCState source, TLCState target, boolean isNew, Visualization visualization) {
    // An edge of the other graph.
  }

  @Override
  public void writeState(
      TLCState source, TLCState target, BitVector checks, int from, int length, boolean isNew) {
    // An edge of the other graph.
  }

  @Override
  public void writeState(
      TLCState source,
      TLCState target,
      BitVector checks,
      int from,
      int length,
      boolean isNew,
      Visualization visualization) {
    // An edge of the other graph.
  }
}
