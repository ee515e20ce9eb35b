package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.TextTable.Style;
import org.vmoffer.conformance.report.Divergence;
import org.vmoffer.conformance.report.DivergenceJson;
import org.vmoffer.conformance.report.DivergenceText;
import org.vmoffer.conformance.report.JUnitXml;

/**
 * What came of a replay of several models, in every form.
 *
 * @param models the models, in the order in which they were replayed
 */
record ReplayReport(List<ModelReplay> models) {

  /** Whether everything was as predicted. */
  boolean passed() {
    return models.stream().allMatch(model -> model.result().failedWalks() == 0);
  }

  private String verdict() {
    return passed() ? "pass" : "fail";
  }

  private long walks() {
    return models.stream().mapToLong(model -> model.result().walks()).sum();
  }

  private long steps() {
    return models.stream().mapToLong(model -> model.result().steps()).sum();
  }

  private double seconds() {
    return models.stream().mapToDouble(model -> model.result().seconds()).sum();
  }

  private double stepsPerSecond() {
    return steps() / Math.max(seconds(), Double.MIN_NORMAL);
  }

  /** The divergences, a table of the models, and a last line for scripts. */
  String text(TextLayout layout) {
    StringBuilder text = new StringBuilder();
    models.stream()
        .flatMap(model -> model.divergences().stream())
        .forEach(each -> text.append(DivergenceText.of(each, layout)).append('\n'));
    TextTable table =
        new TextTable("model", "walks", "failed", "steps", "rules", "seconds", "steps/s");
    for (ModelReplay model : models) {
      var result = model.result();
      table.add(
          result.failedWalks() == 0 ? Style.PLAIN : Style.WRONG,
          model.model(),
          grouped(result.walks()),
          grouped(result.failedWalks()),
          grouped(result.steps()),
          result.rules().size(),
          "%.2f".formatted(result.seconds()),
          grouped((long) result.stepsPerSecond()));
    }
    return text.append(table.format(layout))
        .append(
            String.format(
                Locale.ROOT,
                "replay: %s models=%d walks=%d steps=%d seconds=%.2f steps/s=%.0f%n",
                verdict(),
                models.size(),
                walks(),
                steps(),
                seconds(),
                stepsPerSecond()))
        .toString();
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The same as an object. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verdict", verdict());
    json.put("seconds", seconds());
    json.put("walks", walks());
    json.put("steps", steps());
    json.put("stepsPerSecond", stepsPerSecond());
    ArrayNode list = json.putArray("models");
    ArrayNode divergences = json.putArray("divergences");
    for (ModelReplay model : models) {
      ObjectNode each = list.addObject();
      each.put("name", model.model());
      each.put("walks", model.result().walks());
      each.put("failedWalks", model.result().failedWalks());
      each.put("steps", model.result().steps());
      each.put("rules", model.result().rules().size());
      each.put("seconds", model.result().seconds());
      model.divergences().forEach(divergence -> divergences.add(DivergenceJson.of(divergence)));
    }
    return json;
  }

  /** Writes the same for JUnit's readers: a test for each model. */
  void writeJUnit(Path file) throws IOException {
    List<JUnitXml.Case> cases =
        models.stream()
            .map(
                model -> new JUnitXml.Case(model.model(), model.result().seconds(), failure(model)))
            .toList();
    JUnitXml.write("replay", cases, file);
  }

  private static Optional<JUnitXml.Failure> failure(ModelReplay model) {
    String text =
        model.divergences().stream()
            .map(divergence -> DivergenceText.of(divergence, TextLayout.PLAIN))
            .collect(Collectors.joining("\n"));
    Optional<Divergence> first = model.divergences().stream().findFirst();
    return first.map(divergence -> JUnitXml.Failure.of(divergence, text));
  }
}
