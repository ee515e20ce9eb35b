package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.vmoffer.api.Errno;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.report.RuleText;

/** What the page says of rules. */
final class RulesJson {
  private RulesJson() {}

  /** All of them: what each means, where it is decided, and where it is reached soonest. */
  static ArrayNode of(SemanticsPage page, Sources sources, List<ModelPart> models) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Rule rule : Rule.values()) {
      ObjectNode json = list.addObject();
      RuleSources places = RuleSources.of(rule);
      RuleText text = RuleText.of(rule);
      Errno errno = rule.errno();
      json.put("label", rule.label()).put("call", places.call());
      if (errno != null) {
        json.put("errno", errno.name());
      }
      json.put("sentence", text.sentence()).put("guard", text.guard());
      Optional<SemanticsPage.Row> row = Optional.ofNullable(page.rows().get(rule.label()));
      json.put("decides", row.map(SemanticsPage.Row::decides).orElse(""));
      ArrayNode decisions = json.putArray("decisions");
      row.ifPresent(found -> found.decisions().forEach(decisions::add));
      sources.addKeys(json, places);
      nearest(rule, models).ifPresent(at -> json.put("model", at.model).put("steps", at.steps));
    }
    return list;
  }

  private record Nearest(String model, int steps) {}

  private static Optional<Nearest> nearest(Rule rule, List<ModelPart> models) {
    Nearest nearest = null;
    for (ModelPart model : models) {
      Integer steps = model.reach().map(reach -> reach.steps().get(rule)).orElse(null);
      if (steps != null && (nearest == null || steps < nearest.steps)) {
        nearest = new Nearest(model.name(), steps);
      }
    }
    return Optional.ofNullable(nearest);
  }
}
