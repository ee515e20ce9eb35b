package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.campaign.FailureJson;
import org.vmoffer.conformance.campaign.FailureText;
import org.vmoffer.conformance.campaign.ModelCoverage;
import org.vmoffer.conformance.campaign.Verdict;
import org.vmoffer.conformance.protocol.Welcome;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.report.JUnitXml;

/**
 * What came of driving a program through models, in every form.
 *
 * @param command the program as it was given
 * @param program what it says that it is; empty if it never said
 * @param models the models, in the order in which they were driven through
 */
record SutReport(String command, Optional<Welcome> program, List<SutModel> models) {

  /** The verdict over all models: the worst, and incomplete if every one was declined. */
  Verdict verdict() {
    return models.stream()
        .map(SutModel::verdict)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(Verdict.INCOMPLETE);
  }

  private List<ModelCoverage> coverages() {
    return models.stream().map(SutModel::coverage).filter(Objects::nonNull).toList();
  }

  private long sum(ToLongFunction<ModelCoverage> what) {
    return coverages().stream().mapToLong(what).sum();
  }

  private SortedSet<Rule> rules() {
    SortedSet<Rule> rules = new TreeSet<>();
    coverages().forEach(each -> rules.addAll(each.rules()));
    return rules;
  }

  private double seconds() {
    return coverages().stream().mapToDouble(ModelCoverage::seconds).sum();
  }

  /** One failure of each kind, the shortest first; one defect shows in several models. */
  private List<SutModel.Shown> failures() {
    List<SutModel.Shown> all = new ArrayList<>();
    models.forEach(model -> all.addAll(model.failures()));
    all.sort(Comparator.comparingInt(each -> each.failure().length()));
    TreeSet<String> kinds = new TreeSet<>();
    all.removeIf(each -> !kinds.add(each.failure().kind()));
    return all;
  }

  private String name() {
    return program.map(each -> each.name() + " " + each.version()).orElse(command);
  }

  /** The failures, a table of the models, and a last line for scripts. */
  String text(TextLayout layout) {
    StringBuilder text = new StringBuilder();
    for (SutModel.Shown each : failures()) {
      text.append(FailureText.of(each.failure(), name(), each.again(), layout)).append('\n');
    }
    text.append(SutTable.of(models).format(layout));
    SutTable.notes(coverages()).forEach(note -> text.append(note).append('\n'));
    return text.append(
            String.format(
                Locale.ROOT,
                "replay: %s program=%s models=%d edges=%d covered=%d failures=%d kinds=%d steps=%d"
                    + " rules=%d seconds=%.1f%n",
                verdict().text(),
                name().replace(' ', '/'),
                coverages().size(),
                sum(each -> each.edges().total()),
                sum(each -> each.edges().covered()),
                sum(ModelCoverage::failureCount),
                failures().size(),
                sum(ModelCoverage::steps),
                rules().size(),
                seconds()))
        .toString();
  }

  /** The same as an object. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verdict", verdict().text());
    program.ifPresentOrElse(
        each -> json.putObject("program").put("name", each.name()).put("version", each.version()),
        () -> json.putObject("program").put("command", command));
    json.put("edgesTotal", sum(each -> each.edges().total()));
    json.put("edgesCovered", sum(each -> each.edges().covered()));
    json.put("steps", sum(ModelCoverage::steps));
    json.put("seconds", seconds());
    ArrayNode rules = json.putArray("rules");
    rules().forEach(rule -> rules.add(rule.label()));
    ArrayNode list = json.putArray("models");
    models.forEach(model -> list.add(SutTable.json(model)));
    ArrayNode divergences = json.putArray("divergences");
    for (SutModel model : models) {
      for (SutModel.Shown each : model.failures()) {
        divergences.add(FailureJson.of(each.failure(), model.model(), each.again()));
      }
    }
    return json;
  }

  /** Writes the same for JUnit's readers: a test for each model. */
  void writeJUnit(Path file) throws IOException {
    List<JUnitXml.Case> cases = models.stream().map(this::junit).toList();
    JUnitXml.write("replay of " + name(), cases, file);
  }

  private JUnitXml.Case junit(SutModel model) {
    ModelCoverage coverage = model.coverage();
    String text =
        model.failures().stream()
            .map(
                each ->
                    FailureText.of(each.failure(), model.model(), each.again(), TextLayout.PLAIN))
            .collect(Collectors.joining("\n"));
    Optional<JUnitXml.Failure> failure =
        model
            .verdict()
            .filter(verdict -> verdict != Verdict.PASS)
            .map(verdict -> new JUnitXml.Failure(SutTable.remark(model), text));
    return new JUnitXml.Case(model.model(), coverage == null ? 0 : coverage.seconds(), failure);
  }
}
