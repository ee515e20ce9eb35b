package org.vmoffer.conformance.history;

import java.util.ArrayList;
import java.util.List;

/** What had been seen of a history when a call returned. */
final class Prefix {
  private Prefix() {}

  /**
   * The calls that had been invoked then. Those that returned later are still under way.
   *
   * @param events those of the history
   * @param end the index of the event of the return
   */
  static History of(History history, int[] events, int end) {
    List<Operation> seen = new ArrayList<>();
    for (int i = 0; i <= end; i++) {
      int index = events[i];
      if (index >= 0) {
        seen.add(history.operations().get(index).unanswered());
      } else {
        seen.set(~index, history.operations().get(~index));
      }
    }
    return history.of(seen);
  }
}
