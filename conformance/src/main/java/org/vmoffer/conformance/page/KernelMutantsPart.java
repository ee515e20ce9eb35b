package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vmoffer.conformance.kernelmutant.KernelMutantJson;
import org.vmoffer.conformance.kernelmutant.KernelMutants;
import org.vmoffer.conformance.kernelmutant.TestKind;
import org.vmoffer.conformance.mutate.Equivalents;

/** The mutants of the kernel, those of its code and those by hand, as the page has them. */
final class KernelMutantsPart {
  private KernelMutantsPart() {}

  /** Of what is kept beside a kernel and its specification; without figures if nothing is. */
  static ObjectNode of(Path root, Path specification) {
    Path kernel = root.resolve("impl");
    ObjectNode json =
        Files.exists(KernelMutants.file(kernel))
            ? KernelMutantJson.of(KernelMutants.read(kernel), Equivalents.read(kernel).reasons())
            : JsonNodeFactory.instance.objectNode();
    ArrayNode kinds = json.putArray("kinds");
    for (TestKind kind : TestKind.values()) {
      kinds.add(kind.word());
    }
    json.set("hand", HandMutants.of(specification, root.resolve("litmus")));
    return json;
  }
}
