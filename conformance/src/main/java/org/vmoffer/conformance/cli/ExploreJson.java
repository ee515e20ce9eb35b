package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.explore.Explorable;
import org.vmoffer.conformance.explore.Exploration;
import org.vmoffer.conformance.tlc.ManifestModel;

/** What came of an exploration, as JSON. */
final class ExploreJson {
  private static final double NANOS_IN_A_SECOND = TimeUnit.SECONDS.toNanos(1);

  private ExploreJson() {}

  static ObjectNode of(ManifestModel model, Exploration exploration, Explorable machine) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("passed", exploration.findings().isEmpty())
        .put("model", model.name())
        .put("states", exploration.states())
        .put("steps", exploration.steps())
        .put("depth", exploration.depth())
        .put("seconds", exploration.nanos() / NANOS_IN_A_SECOND)
        .put("stepsPerSecond", exploration.stepsPerSecond());
    ArrayNode findings = root.putArray("findings");
    for (Exploration.Finding finding : exploration.findings()) {
      ArrayNode steps = findings.addObject().put("property", finding.property()).putArray("steps");
      for (long step : exploration.path(finding.state())) {
        steps.add(machine.text(step));
      }
    }
    return root;
  }
}
