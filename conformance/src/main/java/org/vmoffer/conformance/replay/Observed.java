package org.vmoffer.conformance.replay;

import it.unimi.dsi.fastutil.longs.LongList;
import org.vmoffer.api.Reply;

/** What a subject did when it was called. */
public sealed interface Observed {

  /**
   * It answered.
   *
   * @param reply what it answered
   * @param state the words of its state after the call
   */
  record Answered(Reply reply, LongList state) implements Observed {}

  /**
   * It broke.
   *
   * @param failure what it threw
   */
  record Broke(RuntimeException failure) implements Observed {}
}
