package org.vmoffer.conformance.tlc;

import org.jspecify.annotations.Nullable;
import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.util.BitVector;
import tlc2.util.IStateWriter;

/**
 * Receives the initial state and every step that TLC generates, on TLC's only worker; counts them,
 * and remembers the last. What it is in a step that breaks a property is known from here: TLC looks
 * at a step after it has been written.
 *
 * <p>TLC calls the methods that throw for temporal properties alone, which no model has whose steps
 * are calls, or in other modes.
 */
class StepWriter implements IStateWriter {
  private final Runnable onStep;
  private @Nullable TLCState lastTarget;
  private long states;
  private long steps;
  private int depth = 1;
  private @Nullable RuntimeException failure;

  /**
   * A writer.
   *
   * @param onStep run after each step
   */
  StepWriter(Runnable onStep) {
    this.onStep = onStep;
  }

  /** Writes an initial state. */
  void write(TLCState initial) {
    // To count is enough.
  }

  /**
   * Writes a step.
   *
   * @param isNew whether TLC has not seen the state that it leads to
   */
  void write(TLCState source, TLCState target, boolean isNew, Action action) {
    // To count is enough.
  }

  /** How many states TLC has found to be new. */
  final long states() {
    return states;
  }

  /** How many steps TLC has generated, none for an initial state. */
  final long steps() {
    return steps;
  }

  /** How many states are on the longest of the shortest paths so far. */
  final int depth() {
    return depth;
  }

  /** The state that the last step leads to, or null if there was none. */
  final @Nullable TLCState lastTarget() {
    return lastTarget;
  }

  /** Why something could not be written, or null if all could. */
  final @Nullable RuntimeException failure() {
    return failure;
  }

  @Override
  public final void writeState(TLCState initial) {
    states++;
    try {
      write(initial);
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public final void writeState(TLCState source, TLCState target, boolean isNew, Action action) {
    steps++;
    lastTarget = target;
    if (isNew) {
      states++;
      depth = Math.max(depth, source.getLevel() + 1);
    }
    try {
      write(source, target, isNew, action);
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
    onStep.run();
  }

  @Override
  public final void writeState(TLCState source, TLCState target, boolean isNew) {
    throw unexpected("a step without an action");
  }

  @Override
  public void writeState(
      TLCState source, TLCState target, boolean isNew, Visualization visualization) {
    throw unexpected("a stuttering step");
  }

  @Override
  public void writeState(
      TLCState source, TLCState target, BitVector checks, int from, int length, boolean isNew) {
    throw unexpected("a step of liveness checking");
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
    throw unexpected("a step of liveness checking");
  }

  private static IllegalStateException unexpected(String what) {
    return new IllegalStateException(
        "TLC writes " + what + ", which only temporal properties need");
  }

  @Override
  public final void close() {
    // What was written stays in memory.
  }

  @Override
  public final String getDumpFileName() {
    return "";
  }

  @Override
  public final boolean isNoop() {
    return false;
  }

  @Override
  public final boolean isDot() {
    return false;
  }

  @Override
  public final void snapshot() {
    throw unexpected("a snapshot");
  }
}
