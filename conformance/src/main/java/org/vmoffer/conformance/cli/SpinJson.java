package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vmoffer.conformance.promela.Counts;
import org.vmoffer.conformance.promela.ModelVerdict;
import org.vmoffer.conformance.promela.MutantVerdict;
import org.vmoffer.conformance.promela.Trail;

/** What SPIN says, as JSON. */
final class SpinJson {
  private SpinJson() {}

  static ObjectNode of(SpinResult result) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("passed", result.passed()).put("spin", result.version());
    ArrayNode models = root.putArray("models");
    result.models().forEach(model -> model(model, models.addObject()));
    ArrayNode mutants = root.putArray("mutants");
    result.mutants().forEach(mutant -> mutant(mutant, mutants.addObject()));
    ArrayNode problems = root.putArray("problems");
    result.problems().forEach(problems::add);
    return root;
  }

  private static void model(ModelVerdict model, ObjectNode node) {
    node.put("name", model.name()).put("passed", model.passed());
    counts(model.tlc(), node.putObject("tlc"));
    counts(model.spin(), node.putObject("spin"));
    node.put("rules", model.rules()).put("seconds", model.seconds());
    model.broken().ifPresent(way -> way(way, node.putObject("broken")));
  }

  private static void counts(Counts counts, ObjectNode node) {
    node.put("states", counts.states()).put("edges", counts.edges()).put("depth", counts.depth());
  }

  private static void mutant(MutantVerdict mutant, ObjectNode node) {
    node.put("name", mutant.name()).put("passed", mutant.passed());
    node.putObject("tlc").put("violates", mutant.property()).put("calls", mutant.calls());
    node.put("seconds", mutant.seconds());
    mutant.found().ifPresent(way -> way(way, node.putObject("broken")));
  }

  private static void way(Trail way, ObjectNode node) {
    node.put("promise", way.promise());
    ArrayNode calls = node.putArray("calls");
    way.calls().forEach(calls::add);
  }
}
