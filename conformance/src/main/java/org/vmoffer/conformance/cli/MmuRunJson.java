package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vmoffer.conformance.mmu.TraceFault;
import org.vmoffer.conformance.mmu.TraceResult;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Counter;

/** What came of a trace, as JSON: counters by their labels, objects nested at the dots. */
final class MmuRunJson {
  private MmuRunJson() {}

  static ObjectNode of(TraceResult result) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("profile", result.profile().name());
    root.put("mappings", result.mappings()).put("tables", result.tables());
    for (Counter counter : Counter.values()) {
      put(root, counter.label(), result.tally().get(counter));
    }
    for (Cause cause : TraceResult.CAUSES) {
      put(root, "cycles." + cause.label(), result.tally().get(cause));
    }
    put(root, "cycles.total", result.tally().clock());
    TraceFault fault = result.firstFault();
    if (fault != null) {
      root.putObject("firstFault")
          .put("where", fault.where())
          .put("kind", fault.kind())
          .put("address", "0x" + Long.toHexString(fault.address()));
    }
    return root;
  }

  private static void put(ObjectNode root, String label, long value) {
    List<String> names = List.of(label.split("\\."));
    ObjectNode object = root;
    for (String name : names.subList(0, names.size() - 1)) {
      object = object.withObjectProperty(name);
    }
    object.put(names.getLast(), value);
  }
}
