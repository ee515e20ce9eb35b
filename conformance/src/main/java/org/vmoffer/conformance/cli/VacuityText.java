package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.vacuity.ExplainedParts;
import org.vmoffer.conformance.vacuity.KeptPart;
import org.vmoffer.conformance.vacuity.KeptParts;
import org.vmoffer.conformance.vacuity.RuleKillers;

/** The parts of the properties, for people, and as JSON. */
final class VacuityText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private VacuityText() {}

  /** The figures, and before them each part if that is wanted; those that do not matter anyway. */
  static String of(
      KeptParts kept,
      ExplainedParts explained,
      RuleKillers rules,
      boolean list,
      TextLayout layout) {
    StringBuilder text = new StringBuilder();
    Map<String, int[]> figures = new LinkedHashMap<>();
    for (KeptPart part : kept.parts()) {
      if (list || !explained.settles(part)) {
        text.append(of(part, explained)).append('\n');
      }
      int[] counts =
          figures.computeIfAbsent(
              part.name().substring(0, part.name().indexOf('/')), _ -> new int[3]);
      counts[0]++;
      counts[1] += part.witness() == null ? 0 : 1;
      counts[2] += part.killer() == null ? 0 : 1;
    }
    TextTable table = new TextTable("definition", "parts", "with a step", "with a mutant");
    figures.forEach(
        (definition, counts) ->
            table.add(TextTable.Style.PLAIN, definition, counts[0], counts[1], counts[2]));
    if (list) {
      text.append(of(rules, layout));
    }
    text.append(table.format(layout));
    text.append(
        "%nvacuity: parts=%d witnesses=%d killers=%d explained=%d vacuous=%d rules=%d calls=%d%n"
            .formatted(
                kept.parts().size(),
                count(1, figures),
                count(2, figures),
                explained.all().size(),
                kept.parts().stream().filter(part -> !explained.settles(part)).count(),
                rules.rules().size(),
                rules.calls().size()));
    return text.toString();
  }

  private static int count(int column, Map<String, int[]> figures) {
    return figures.values().stream().mapToInt(counts -> counts[column]).sum();
  }

  private static String of(RuleKillers rules, TextLayout layout) {
    TextTable table = new TextTable("rule", "model", "steps", "call", "mutant", "then");
    rules
        .rules()
        .forEach(
            (rule, killer) ->
                table.add(
                    TextTable.Style.PLAIN,
                    rule,
                    killer.model(),
                    killer.steps(),
                    killer.call(),
                    killer.mutant(),
                    killer.after()));
    return table.format(layout) + "\n";
  }

  private static String of(KeptPart part, ExplainedParts explained) {
    StringBuilder text = new StringBuilder("%s: %s%n".formatted(part.name(), part.words()));
    KeptPart.@Nullable Witness witness = part.witness();
    if (witness == null) {
      text.append("  no step of the specification needs it\n");
    } else {
      text.append(
          "  %s in its place: %s %s after %s of %s%n"
              .formatted(
                  witness.part() ? "TRUE" : "FALSE",
                  witness.property(),
                  witness.undefined() ? "cannot be evaluated" : "does not hold",
                  calls(witness.path()),
                  witness.model()));
    }
    KeptPart.@Nullable Killer killer = part.killer();
    if (killer == null) {
      text.append("  no mutant was found that only it notices\n");
    } else {
      text.append(
          "  without it %s %s %s after %s of %s%n"
              .formatted(
                  killer.property(),
                  killer.undefined() ? "cannot be evaluated on" : "does not notice",
                  killer.mutant(),
                  calls(killer.path()),
                  killer.model()));
    }
    if (!part.matters()) {
      text.append("  %s%n".formatted(explained.reason(part)));
    }
    return text.toString();
  }

  private static String calls(List<String> path) {
    return "%d calls".formatted(path.size());
  }

  static ObjectNode json(KeptParts kept, ExplainedParts explained, RuleKillers rules) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("parts", JSON.valueToTree(kept.parts()));
    ObjectNode reasons = json.putObject("explained");
    explained.all().forEach((part, explanation) -> reasons.put(part, explanation.reason()));
    json.set("rules", JSON.valueToTree(rules.rules()));
    json.set("calls", JSON.valueToTree(rules.calls()));
    return json.put(
        "vacuous", kept.parts().stream().filter(part -> !explained.settles(part)).count());
  }
}
