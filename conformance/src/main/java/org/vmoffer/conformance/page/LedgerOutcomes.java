package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmoffer.conformance.ledger.Evidence;
import org.vmoffer.conformance.ledger.Ledger;
import org.vmoffer.conformance.review.Switch;
import org.vmoffer.conformance.trace.Walk;

/** What is kept of what comes of the ledger's alternatives: counterexamples, or what differs. */
final class LedgerOutcomes {
  private final List<PageTrace> traces = new ArrayList<>();
  private final List<Switch> switches;

  private LedgerOutcomes(List<Switch> switches) {
    this.switches = switches;
  }

  /**
   * Puts the outcomes into the entries.
   *
   * @param entries the ledger as it is in the report
   * @param directory where the ledger is
   * @param switches the alternatives, whose operators are shown where they decide
   * @return the walks that show them
   */
  static List<PageTrace> addTo(ArrayNode entries, Path directory, List<Switch> switches) {
    LedgerOutcomes outcomes = new LedgerOutcomes(switches);
    for (JsonNode entry : entries) {
      Ledger.evidence(directory, entry.path("id").asText())
          .filter(evidence -> !evidence.outcomes().isEmpty())
          .ifPresent(evidence -> outcomes.add(evidence, (ObjectNode) entry));
    }
    return outcomes.traces;
  }

  private void add(Evidence evidence, ObjectNode entry) {
    ArrayNode list = entry.putArray("outcomes");
    evidence.outcomes().forEach(each -> add(each, list.addObject(), evidence.id()));
  }

  private void add(Evidence.Outcome outcome, ObjectNode json, String id) {
    json.put("switch", outcome.name()).put("model", outcome.model());
    Optional<Walk> walk =
        switch (outcome) {
          case Evidence.Violates violates -> {
            json.put("property", violates.property());
            yield violates.walk();
          }
          case Evidence.Holds holds -> {
            holds.changes().ifPresent(changes -> add(changes, json.putArray("changes")));
            yield holds.example().map(LedgerOutcomes::walk);
          }
        };
    walk.filter(each -> !each.steps().isEmpty())
        .ifPresent(each -> json.put("trace", play(outcome, each, id)));
  }

  private static void add(List<Evidence.Change> changes, ArrayNode list) {
    for (Evidence.Change change : changes) {
      list.addObject()
          .put("call", change.call())
          .put("before", change.before())
          .put("after", change.after())
          .put("differs", change.where())
          .put("cases", change.cases());
    }
  }

  private static Walk walk(Evidence.Example example) {
    List<Walk.Step> steps = new ArrayList<>(example.way().steps());
    example.after().or(example::before).ifPresent(steps::add);
    return new Walk(example.way().model(), example.way().bounds(), example.way().initial(), steps);
  }

  private String play(Evidence.Outcome outcome, Walk walk, String id) {
    String name = "what-if-%s-%s-%s".formatted(id, outcome.name(), outcome.model());
    String title = "%s: what if %s, in %s".formatted(id, outcome.name(), outcome.model());
    ObjectNode trace = WalkTrace.of(walk);
    ObjectNode meta = trace.withObject("#meta");
    meta.put(
        "description",
        "%s with the alternative; the kernel in Java keeps to what was decided."
            .formatted(outcome.model()));
    ObjectNode operators = meta.putObject("overrides");
    switches.stream()
        .filter(each -> each.name().equals(outcome.name()))
        .forEach(each -> each.overrides().forEach(operators::put));
    traces.add(new PageTrace(name, title, "alternatives", trace));
    return name;
  }
}
