package org.vmoffer.conformance.tlc;

import tlc2.tool.TLCState;
import tlc2.util.BitVector;
import tlc2.util.IStateWriter;

/**
 * What is left of TLC's interface for writers of states when only initial states and steps by an
 * action matter. TLC calls the other methods for liveness alone, which no model here asks for, or
 * in other modes.
 */
abstract class StepWriter implements IStateWriter {

  @Override
  public final void writeState(TLCState state, TLCState successor, boolean isNew) {
    throw unexpected("a step without an action");
  }

  @Override
  public final void writeState(
      TLCState state, TLCState successor, boolean isNew, Visualization visualization) {
    throw unexpected("a stuttering step");
  }

  @Override
  public final void writeState(
      TLCState state, TLCState successor, BitVector checks, int from, int length, boolean isNew) {
    throw unexpected("a step of liveness checking");
  }

  @Override
  public final void writeState(
      TLCState state,
      TLCState successor,
      BitVector checks,
      int from,
      int length,
      boolean isNew,
      Visualization visualization) {
    throw unexpected("a step of liveness checking");
  }

  private static IllegalStateException unexpected(String what) {
    return new IllegalStateException("TLC writes " + what + ", which safety checking has not");
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
