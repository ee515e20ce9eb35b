package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.GraphEquality;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tlc.Level;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelCheck;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.tlc.TlcOutcome;

/**
 * What the page says of a model.
 *
 * @param name the model's name
 * @param json what every view needs of it
 * @param reach how its graph reaches the rules, if there is one
 * @param space its graph, if there is one
 * @param tlcVersion the version of the TLC that made the graph, if there is one
 */
record ModelPart(
    String name,
    ObjectNode json,
    Optional<RuleReach> reach,
    Optional<ObjectNode> space,
    Optional<String> tlcVersion) {
  static final String NOT_CHECKED = "not checked";

  private static final double MILLIS = 1_000;

  /**
   * What is known of a model. A graph is compared with the kernel here.
   *
   * @param known what TLC has said of it, if anything
   */
  static ModelPart of(ManifestModel model, Optional<ModelCheck> known) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", model.name())
        .put("kind", model.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("level", model.kind().level() == Level.CALLS ? "calls" : "kernel")
        .put("question", model.question())
        .put("expected", model.expected());
    if (model.bounds() != null) {
      json.put("bounds", model.bounds());
    }
    if (model.precedent() != null) {
      json.put("precedent", model.precedent());
    }
    json.put("verdict", known.map(check -> verdict(model, check)).orElse(NOT_CHECKED));
    known.ifPresent(check -> addOutcome(json, check.outcome()));
    Optional<StateGraph> graph = known.flatMap(ModelCheck::graph);
    if (model.kind() == ModelKind.CI || model.kind() == ModelKind.COMMAND) {
      json.put("graph", graph.isPresent());
    }
    Optional<RuleReach> reach = graph.map(RuleReach::of);
    reach.ifPresent(found -> addReach(json.putObject("rules"), found));
    return new ModelPart(
        model.name(),
        json,
        reach,
        graph.map(SpaceJson::of),
        graph.map(found -> found.header().tlcVersion()));
  }

  private static String verdict(ManifestModel model, ModelCheck check) {
    List<String> differences = model.differences(check.outcome());
    if (!differences.isEmpty()) {
      return String.join("; ", differences);
    }
    return switch (model.kind()) {
      case CI, COMMAND -> check.graph().map(ModelPart::compared).orElse("holds");
      case CHECK_ONLY, KERNEL, KERNEL_COMMAND -> "holds";
      case MUTANT, KERNEL_MUTANT -> "caught";
      case KERNEL_WITNESS -> "reached";
    };
  }

  private static String compared(StateGraph graph) {
    GraphEquality equality = new GraphEquality(graph, 1);
    boolean isEqual =
        equality.fromGraph().isEqualTo(graph) && equality.fromKernel().isEqualTo(graph);
    return isEqual ? "equal" : "the kernel differs; ./vmoffer check says where";
  }

  private static void addOutcome(ObjectNode json, TlcOutcome outcome) {
    json.put("seconds", outcome.counts().millis() / MILLIS);
    switch (outcome) {
      case TlcOutcome.Holds holds -> {
        addCounts(json, outcome);
        ObjectNode rules = json.putObject("rules");
        for (Rule rule : Rule.values()) {
          Long steps = holds.stepsByRule().get(rule);
          if (steps != null) {
            rules.putArray(rule.label()).add(steps);
          }
        }
      }
      case TlcOutcome.KernelHolds _ -> addCounts(json, outcome);
      case TlcOutcome.Violated violated -> {
        json.put("property", violated.property()).put("length", violated.steps().size());
        ArrayNode steps = json.putArray("steps");
        violated
            .steps()
            .forEach(step -> steps.addArray().add(step.call()).add(step.reply()).add(step.state()));
      }
      case TlcOutcome.KernelViolated violated -> {
        json.put("property", violated.property()).put("length", violated.trace().steps().size());
        ArrayNode steps = json.putArray("steps");
        violated
            .trace()
            .lines()
            .forEach(line -> steps.addArray().add(line.replaceFirst("^\\d+ ", "")).add("").add(""));
      }
      case TlcOutcome.Broken _ -> {}
    }
  }

  private static void addCounts(ObjectNode json, TlcOutcome outcome) {
    json.put("states", outcome.counts().distinct())
        .put("edges", outcome.edges())
        .put("depth", outcome.counts().depth());
  }

  /** Of each rule that decides: on how many edges, and how far away the nearest is. */
  private static void addReach(ObjectNode json, RuleReach reach) {
    for (Rule rule : Rule.values()) {
      Long edges = reach.edges().get(rule);
      Integer steps = reach.steps().get(rule);
      if (edges != null && steps != null) {
        json.putArray(rule.label()).add(edges).add(steps);
      }
    }
  }
}
