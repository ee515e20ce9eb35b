package org.vmoffer.conformance.kernelmutant;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The matrix of the kernel's mutants and of the tests that notice them, as JSON. */
public final class KernelMutantJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private KernelMutantJson() {}

  /**
   * All rows, and the figures of each package and of all.
   *
   * @param reasons why nothing notices some, by the mutant's name
   */
  public static ObjectNode of(KernelMutants kept, Map<String, String> reasons) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = json.putArray("mutants");
    for (KernelMutant mutant : kept.mutants()) {
      ObjectNode row = rows.addObject();
      row.setAll(JSON.<ObjectNode>valueToTree(mutant));
      mutant.alone().ifPresent(kind -> row.put("alone", kind));
      String reason = reasons.get(mutant.name());
      if (reason != null) {
        row.put("explained", reason);
      }
    }
    ObjectNode packages = json.putObject("packages");
    KernelScore.byPackage(kept, reasons.keySet())
        .forEach((name, score) -> packages.set(name, of(score)));
    json.set("all", of(KernelScore.of(kept.sources(), reasons.keySet())));
    return json;
  }

  private static ObjectNode of(KernelScore score) {
    return JSON.<ObjectNode>valueToTree(score).put("part", score.part());
  }
}
