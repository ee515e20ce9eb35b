package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.vmoffer.conformance.kernelmutant.KernelMutant;
import org.vmoffer.conformance.kernelmutant.KernelMutants;
import org.vmoffer.conformance.kernelmutant.KernelScore;
import org.vmoffer.conformance.mutate.Equivalents;

/** Mutants of the kernel, as JSON. */
final class KernelMutantsJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private KernelMutantsJson() {}

  static ObjectNode of(KernelMutants kept, Equivalents explained) {
    Set<String> reasons = explained.reasons().keySet();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode all = json.putArray("mutants");
    for (KernelMutant each : kept.mutants()) {
      ObjectNode one = all.addObject();
      one.setAll(JSON.<ObjectNode>valueToTree(each));
      each.alone().ifPresent(kind -> one.put("alone", kind));
      String reason = explained.reasons().get(each.name());
      if (reason != null) {
        one.put("explained", reason);
      }
    }
    ObjectNode packages = json.putObject("packages");
    KernelScore.byPackage(kept, reasons).forEach((name, score) -> packages.set(name, of(score)));
    json.set("all", of(KernelScore.of(kept.mutants(), reasons)));
    return json;
  }

  private static ObjectNode of(KernelScore score) {
    return JSON.<ObjectNode>valueToTree(score).put("part", score.part());
  }
}
