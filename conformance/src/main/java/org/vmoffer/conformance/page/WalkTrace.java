package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vmoffer.conformance.cost.CallCost;
import org.vmoffer.conformance.itf.Itf;
import org.vmoffer.conformance.profile.Profiles;
import org.vmoffer.conformance.trace.Walk;

/**
 * A walk as a trace of a report: in the {@code #meta} of a state, what the call before it costs.
 */
final class WalkTrace {
  private static final CallCost COST = new CallCost(Profiles.load(Profiles.NAMES.getFirst()));

  private WalkTrace() {}

  /** The walk, with the cycles of those of its calls of which they are known. */
  static ObjectNode of(Walk walk) {
    ObjectNode trace = Itf.tree(walk);
    for (int step = 0; step < walk.steps().size(); step++) {
      ObjectNode meta = trace.withObject("/states/%d/#meta".formatted(step + 1));
      COST.of(walk, step).ifPresent(cycles -> meta.put("cycles", cycles));
    }
    return trace;
  }
}
