package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.check.CheckResult;
import org.vmoffer.conformance.check.EntryResult;
import org.vmoffer.conformance.check.Evidence;
import org.vmoffer.conformance.check.KernelMutantResult;
import org.vmoffer.conformance.check.KernelResult;
import org.vmoffer.conformance.check.KernelWitnessResult;
import org.vmoffer.conformance.check.ModelResult;
import org.vmoffer.conformance.check.MutantResult;
import org.vmoffer.conformance.report.DivergenceJson;

/** The result of a check as JSON. */
final class CheckJson {
  private static final double THOUSAND = 1_000;

  private CheckJson() {}

  static JsonNode of(CheckResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verdict", new CheckTotals(result).verdict());
    json.put("seconds", thousandths(result.seconds()));
    ArrayNode models = json.putArray("models");
    result.compared().forEach(model -> models.add(of(model)));
    ArrayNode onlyChecked = json.putArray("onlyChecked");
    result.onlyChecked().forEach(model -> onlyChecked.add(of(model)));
    ArrayNode mutants = json.putArray("mutants");
    result.mutants().forEach(mutant -> mutants.add(of(mutant)));
    ArrayNode kernel = json.putArray("kernel");
    result.kernel().forEach(model -> kernel.add(of(model)));
    ArrayNode kernelMutants = json.putArray("kernelMutants");
    result.kernelMutants().forEach(mutant -> kernelMutants.add(of(mutant)));
    ArrayNode witnesses = json.putArray("kernelWitnesses");
    result.kernelWitnesses().forEach(witness -> witnesses.add(of(witness)));
    ArrayNode problems = json.putArray("problems");
    result.allProblems().forEach(problems::add);
    ArrayNode divergences = json.putArray("divergences");
    result.divergences().forEach(divergence -> divergences.add(DivergenceJson.of(divergence)));
    return json;
  }

  private static ObjectNode of(ModelResult model) {
    ObjectNode json = entry(model);
    json.put("states", model.states());
    json.put("edges", model.edges());
    json.put("depth", model.outcome().counts().depth());
    model.evidence().ifPresent(evidence -> put(json, evidence));
    json.put("tlcEdgesPerSecond", Math.round(model.tlcEdgesPerSecond()));
    ArrayNode rules = json.putArray("rules");
    ObjectNode edges = json.putObject("edgesByRule");
    for (Rule rule : Rule.values()) {
      if (model.coverage().edges(rule) > 0) {
        rules.add(rule.label());
        edges.put(rule.label(), model.coverage().edges(rule));
      }
    }
    return json;
  }

  private static void put(ObjectNode json, Evidence evidence) {
    json.put("walks", evidence.tour().walks() + evidence.corpusWalks());
    json.put("steps", evidence.replayedSteps());
    json.put("corpusWalks", evidence.corpusWalks());
    json.put("stepsPerEdge", thousandths(evidence.tour().stepsPerEdge()));
    json.put("leastStepsPerEdge", thousandths(evidence.tour().leastPerEdge()));
    json.put("naiveStepsPerEdge", thousandths(evidence.tour().naivePerEdge()));
    json.put("comparedEdges", evidence.comparedEdges());
    json.put("comparedEdgesPerSecond", Math.round(evidence.comparedEdgesPerSecond()));
    json.put("replayedStepsPerSecond", Math.round(evidence.replayedStepsPerSecond()));
  }

  private static ObjectNode of(MutantResult mutant) {
    return entry(mutant)
        .put("broken", mutant.broken())
        .put("property", mutant.property())
        .put("length", mutant.length());
  }

  private static ObjectNode of(KernelResult model) {
    ObjectNode json =
        entry(model)
            .put("states", model.outcome().counts().distinct())
            .put("edges", model.outcome().edges())
            .put("depth", model.outcome().counts().depth())
            .put("tlcStepsPerSecond", Math.round(model.tlcStepsPerSecond()));
    model
        .evidence()
        .ifPresent(
            evidence ->
                json.put("machineStates", evidence.states())
                    .put("machineSteps", evidence.steps())
                    .put("machineStepsPerSecond", Math.round(evidence.stepsPerSecond()))
                    .put(
                        "timesTlc",
                        thousandths(evidence.stepsPerSecond() / model.tlcStepsPerSecond())));
    return json;
  }

  private static ObjectNode of(KernelMutantResult mutant) {
    ObjectNode json =
        entry(mutant)
            .put("broken", mutant.broken())
            .put("precedent", mutant.precedent())
            .put("property", mutant.property())
            .put("length", mutant.length());
    ArrayNode trace = json.putArray("trace");
    mutant.trace().forEach(trace::add);
    return json;
  }

  private static ObjectNode of(KernelWitnessResult witness) {
    ObjectNode json =
        entry(witness)
            .put("occurs", witness.occurs())
            .put("scenario", witness.scenario())
            .put("property", witness.property())
            .put("length", witness.length());
    ArrayNode trace = json.putArray("trace");
    witness.trace().forEach(trace::add);
    return json;
  }

  private static ObjectNode entry(EntryResult entry) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", entry.name())
        .put("verdict", entry.passed() ? "pass" : "fail")
        .put("seconds", thousandths(entry.seconds()))
        .put("cached", entry.cached());
  }

  private static double thousandths(double figure) {
    return Math.round(figure * THOUSAND) / THOUSAND;
  }
}
