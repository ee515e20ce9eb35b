package org.vmoffer.conformance.tlc;

import tlc2.tool.TLCState;

/** A state of the specification, held by an {@link Evaluator}, with its code. */
public final class SpecState {
  private final TLCState state;
  private final long[] words;

  SpecState(TLCState state, long[] words) {
    this.state = state;
    this.words = words;
  }

  TLCState state() {
    return state;
  }

  /** The state's code, as {@link org.vmoffer.view.StateCode} lays it out; not to be written to. */
  public long[] words() {
    return words;
  }
}
