package org.vmoffer.conformance.campaign;

import java.util.EnumMap;
import java.util.Map;
import org.vmoffer.conformance.campaign.EdgeStates.EdgeState;

/**
 * What has become of the edges of a model's walks.
 *
 * @param total all of them
 * @param covered those where the program did what is due
 * @param elsewhere those where it chose another place
 * @param refused those where it refused each time
 * @param absent those whose call it does not have
 * @param failed those where it did what is not allowed
 * @param unreached those that it never came to
 * @param successesMissed successes that are neither covered nor out of reach by its own choice of
 *     places, absent calls or failures
 */
public record EdgeCounts(
    int total,
    int covered,
    int elsewhere,
    int refused,
    int absent,
    int failed,
    int unreached,
    int successesMissed) {

  static EdgeCounts of(Course course, EdgeStates states) {
    Map<EdgeState, Integer> counts = new EnumMap<>(EdgeState.class);
    for (EdgeState state : EdgeState.values()) {
      counts.put(state, 0);
    }
    boolean[] reachable = Reach.withoutRefusals(course, states);
    int missed = 0;
    for (int edge = 0; edge < states.count(); edge++) {
      EdgeState state = states.of(edge);
      counts.merge(state, 1, Integer::sum);
      boolean open = state == EdgeState.REFUSED || state == EdgeState.OPEN;
      if (open && course.reply(edge).rule().isSuccess() && reachable[course.source(edge)]) {
        missed++;
      }
    }
    return new EdgeCounts(
        states.count(),
        count(counts, EdgeState.COVERED),
        count(counts, EdgeState.ELSEWHERE),
        count(counts, EdgeState.REFUSED),
        count(counts, EdgeState.ABSENT),
        count(counts, EdgeState.FAILED),
        count(counts, EdgeState.OPEN),
        missed);
  }

  private static int count(Map<EdgeState, Integer> counts, EdgeState state) {
    return counts.getOrDefault(state, 0);
  }
}
