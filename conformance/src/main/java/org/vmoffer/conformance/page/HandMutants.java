package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vmoffer.conformance.check.KeptCounterexamples;
import org.vmoffer.conformance.litmus.NoticedMutants;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelKind;

/** The mutants of the kernel level, which people wrote, and what notices each, for the page. */
final class HandMutants {
  private HandMutants() {}

  /** A row for each of a specification; none if it has no manifest. */
  static ArrayNode of(Path specification, Path litmus) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    if (!Files.exists(specification.resolve(Manifest.FILE))) {
      return rows;
    }
    KeptCounterexamples counterexamples = new KeptCounterexamples(specification);
    NoticedMutants noticed = NoticedMutants.read(litmus);
    for (ManifestModel model : Manifest.read(specification).models()) {
      if (model.kind() == ModelKind.KERNEL_MUTANT) {
        ObjectNode row = rows.addObject();
        row.put("name", model.name())
            .put("question", model.question())
            .put("property", model.violates().orElseThrow())
            .put("steps", counterexamples.steps(model.name()));
        noticed.tests().getOrDefault(model.name(), List.of()).forEach(row.putArray("litmus")::add);
      }
    }
    return rows;
  }
}
