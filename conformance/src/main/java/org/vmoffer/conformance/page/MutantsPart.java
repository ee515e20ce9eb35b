package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.mutate.CorpusUse;
import org.vmoffer.conformance.mutate.Equivalents;
import org.vmoffer.conformance.mutate.KeptMutant;
import org.vmoffer.conformance.mutate.KeptMutants;
import org.vmoffer.conformance.mutate.MutantScore;
import org.vmoffer.conformance.mutate.SoleNotice;

/** The matrix of mutants and of what notices them, as the page has it. */
final class MutantsPart {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MutantsPart() {}

  /** Of what is kept beside a specification; without rows if nothing is. */
  static ObjectNode of(Path specification) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = json.putArray("rows");
    ObjectNode corpora = json.putObject("corpora");
    if (Files.exists(specification.resolve(KeptMutants.FILE))) {
      KeptMutants kept = KeptMutants.read(specification);
      Equivalents equivalents = Equivalents.read(specification);
      for (KeptMutant mutant : kept.mutants()) {
        put(mutant, equivalents.reasons().get(mutant.name()), rows.addObject());
      }
      CorpusUse.of(kept.mutants())
          .forEach((model, use) -> corpora.set(model, JSON.valueToTree(use)));
      json.set("score", JSON.valueToTree(MutantScore.of(kept.mutants(), equivalents)));
    }
    return json;
  }

  private static void put(KeptMutant mutant, @Nullable String equivalent, ObjectNode row) {
    row.put("name", mutant.name()).put("before", mutant.before()).put("after", mutant.after());
    KeptMutant.@Nullable Violated violated = mutant.violated();
    if (violated != null) {
      row.put("property", violated.property()).put("propertySteps", violated.steps());
    }
    KeptMutant.@Nullable Differs differs = mutant.differs();
    if (differs != null) {
      row.put("model", differs.model()).put("graphSteps", differs.steps());
      row.put(
          "call", "%s: %s, was %s".formatted(differs.call(), differs.after(), differs.before()));
    }
    KeptMutant.@Nullable Broken broken = mutant.broken();
    if (broken != null) {
      row.put("error", broken.message());
    }
    if (mutant.replayed() != null && mutant.random() != null) {
      row.set("replayed", JSON.valueToTree(mutant.replayed()));
      row.set("random", JSON.valueToTree(mutant.random()));
    }
    if (equivalent != null) {
      row.put("equivalent", equivalent);
    }
    SoleNotice sole = SoleNotice.of(mutant);
    sole.property().ifPresent(property -> row.put("onlyProperty", property));
    sole.corpus().ifPresent(corpus -> row.put("onlyCorpus", corpus));
    if (sole.comparison()) {
      row.put("onlyComparison", true);
    }
  }
}
