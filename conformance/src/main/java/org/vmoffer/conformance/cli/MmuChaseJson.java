package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vmoffer.conformance.mmu.ChaseResult;
import org.vmoffer.conformance.mmu.TraceResult;
import org.vmoffer.cycles.Cause;

/** What chases cost, as JSON. */
final class MmuChaseJson {
  private MmuChaseJson() {}

  static ObjectNode of(List<ChaseResult> results, long seed) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("seed", seed);
    ArrayNode chases = root.putArray("chases");
    for (ChaseResult result : results) {
      ObjectNode chase =
          chases
              .addObject()
              .put("profile", result.profile().name())
              .put("pages", result.pages())
              .put("loads", result.loads())
              .put("walks", result.walks());
      ObjectNode cycles = chase.putObject("cycles");
      for (Cause cause : TraceResult.CAUSES) {
        cycles.put(cause.label(), result.causes().getOrDefault(cause, 0L));
      }
      cycles.put("total", result.cycles());
      chase.put("cyclesALoad", result.cyclesALoad()).put("nanosecondsALoad", result.nanoseconds());
    }
    return root;
  }
}
