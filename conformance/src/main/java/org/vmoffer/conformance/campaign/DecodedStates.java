package org.vmoffer.conformance.campaign;

import java.util.IdentityHashMap;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;

/**
 * States decoded from their codes. Walks hand out the same array for the same state, so most states
 * are decoded once.
 */
final class DecodedStates {
  private static final int MOST = 1 << 16;

  private final int frames;
  private final IdentityHashMap<long[], AbstractState> decoded = new IdentityHashMap<>();

  DecodedStates(int frames) {
    this.frames = frames;
  }

  /** The state with this code. */
  AbstractState of(long[] code) {
    if (decoded.size() >= MOST) {
      decoded.clear();
    }
    return decoded.computeIfAbsent(code, words -> StateCode.decode(words, frames));
  }
}
