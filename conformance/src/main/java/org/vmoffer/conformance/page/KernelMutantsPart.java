package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.vmoffer.conformance.kernelmutant.KernelMutant;
import org.vmoffer.conformance.kernelmutant.KernelMutants;
import org.vmoffer.conformance.kernelmutant.KernelScore;
import org.vmoffer.conformance.kernelmutant.TestKind;
import org.vmoffer.conformance.mutate.Equivalents;

/** The matrix of the kernel's mutants and of the tests that notice them, as the page has it. */
final class KernelMutantsPart {
  private static final ObjectMapper JSON = new ObjectMapper();

  private KernelMutantsPart() {}

  /** Of what is kept beside a kernel and its specification; without rows if nothing is. */
  static ObjectNode of(Path root, Path specification) {
    Path kernel = root.resolve("impl");
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode kinds = json.putArray("kinds");
    for (TestKind kind : TestKind.values()) {
      kinds.add(kind.word());
    }
    json.set("hand", HandMutants.of(specification, root.resolve("litmus")));
    ArrayNode rows = json.putArray("rows");
    ObjectNode packages = json.putObject("packages");
    if (Files.exists(KernelMutants.file(kernel))) {
      KernelMutants kept = KernelMutants.read(kernel);
      Equivalents explained = Equivalents.read(kernel);
      for (KernelMutant mutant : kept.mutants()) {
        ObjectNode row = rows.addObject();
        row.setAll(JSON.<ObjectNode>valueToTree(mutant));
        mutant.alone().ifPresent(kind -> row.put("alone", kind));
        String reason = explained.reasons().get(mutant.name());
        if (reason != null) {
          row.put("explained", reason);
        }
      }
      Set<String> reasons = explained.reasons().keySet();
      KernelScore.byPackage(kept, reasons)
          .forEach((name, score) -> packages.set(name, JSON.valueToTree(score)));
      json.set("all", JSON.valueToTree(KernelScore.of(kept.mutants(), reasons)));
    }
    return json;
  }
}
