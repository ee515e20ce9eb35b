package org.vmoffer.conformance.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls as bars, a lane for each thread. Moments are counted, not measured: each invocation and
 * each return is one step further to the right.
 *
 * @param lanes by the names of the threads, in the order in which they begin
 * @param moments how many invocations and returns there are
 */
public record Timeline(Map<String, List<Timeline.Bar>> lanes, int moments) {

  /**
   * A call.
   *
   * @param number counted from 1 in the order of the invocations
   * @param from the moment of the invocation, from 0
   * @param to that of the return; the number of moments if there is none
   * @param isPending whether there is none
   * @param isLast whether it is the call whose answer cannot be explained
   */
  public record Bar(int number, int from, int to, boolean isPending, boolean isLast) {}

  /** The timeline of the calls of a failure. */
  public static Timeline of(Failure failure) {
    List<Operation> calls = failure.shown().operations();
    int[] events = failure.shown().events();
    int[] from = new int[calls.size()];
    int[] to = new int[calls.size()];
    for (int moment = 0; moment < events.length; moment++) {
      if (events[moment] >= 0) {
        from[events[moment]] = moment;
        to[events[moment]] = events.length;
      } else {
        to[~events[moment]] = moment;
      }
    }
    Map<String, List<Bar>> lanes = new LinkedHashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      Operation call = calls.get(i);
      boolean last = call.id() == failure.last().id();
      lanes
          .computeIfAbsent(call.thread(), _ -> new ArrayList<>())
          .add(new Bar(i + 1, from[i], to[i], call.isPending(), last));
    }
    return new Timeline(lanes, events.length);
  }
}
