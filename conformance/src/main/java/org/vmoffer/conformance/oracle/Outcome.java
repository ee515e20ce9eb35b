package org.vmoffer.conformance.oracle;

import org.vmoffer.api.Reply;

/** What a call does in a state. */
public final class Outcome {
  private final Reply reply;
  private final long[] state;

  /**
   * An outcome.
   *
   * @param reply what the call returns; ids of offers are ranks from 1
   * @param state the code of the state after it, as {@code StateCode} lays it out; kept, not copied
   */
  public Outcome(Reply reply, long[] state) {
    this.reply = reply;
    this.state = state;
  }

  /** What the call returns; ids of offers are ranks from 1. */
  public Reply reply() {
    return reply;
  }

  /** The code of the state after it; not to be written to. */
  public long[] state() {
    return state;
  }
}
