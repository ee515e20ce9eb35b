package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vmoffer.conformance.campaign.EdgeCounts;
import org.vmoffer.conformance.campaign.ModelCoverage;
import org.vmoffer.conformance.campaign.Verdict;
import org.vmoffer.conformance.replay.TextTable;
import org.vmoffer.conformance.replay.TextTable.Style;
import org.vmoffer.conformance.sut.SutFailure;

/** What came of each model, as rows and objects. */
final class SutTable {
  private SutTable() {}

  /** The models as a table. */
  static TextTable of(List<SutModel> models) {
    TextTable table =
        new TextTable(
            "model",
            "edges",
            "covered",
            "elsewhere",
            "refused",
            "absent",
            "failed",
            "unreached",
            "rules",
            "steps",
            "seconds",
            "steps/s",
            "");
    for (SutModel model : models) {
      ModelCoverage coverage = model.coverage();
      if (coverage == null) {
        table.add(
            model.isDeclined() ? Style.FAINT : Style.WRONG,
            model.model(),
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            remark(model));
        continue;
      }
      EdgeCounts edges = coverage.edges();
      table.add(
          coverage.verdict() == Verdict.PASS ? Style.PLAIN : Style.WRONG,
          model.model(),
          grouped(edges.total()),
          grouped(edges.covered()),
          grouped(edges.elsewhere()),
          grouped(edges.refused()),
          grouped(edges.absent()),
          grouped(edges.failed()),
          grouped(edges.unreached()),
          coverage.rules().size(),
          grouped(coverage.steps()),
          String.format(Locale.ROOT, "%.1f", coverage.seconds()),
          grouped(Math.round(coverage.steps() / Math.max(coverage.seconds(), 1e-9))),
          remark(model));
    }
    return table;
  }

  /** What is to be said of a model in a few words. */
  static String remark(SutModel model) {
    SutFailure trouble = model.trouble();
    if (trouble != null) {
      return trouble.text();
    }
    ModelCoverage coverage = model.coverage();
    if (coverage == null || coverage.verdict() == Verdict.PASS) {
      return "";
    }
    return coverage.verdict() == Verdict.INCOMPLETE
        ? "incomplete: %,d successes never reached".formatted(coverage.edges().successesMissed())
        : "%,d failures of %d kinds".formatted(coverage.failureCount(), coverage.failures().size());
  }

  /** What is to be said beside the table, a line each. */
  static List<String> notes(List<ModelCoverage> coverages) {
    List<String> notes = new ArrayList<>();
    long beyond = coverages.stream().mapToLong(ModelCoverage::beyond).sum();
    if (beyond > 0) {
      notes.add("%,d of the steps were made in states that no walk knows.".formatted(beyond));
    }
    int left = coverages.stream().mapToInt(ModelCoverage::leftBehind).sum();
    if (left > 0) {
      notes.add("The program left %,d processes behind, which were ended.".formatted(left));
    }
    return notes;
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A model as an object. */
  static ObjectNode json(SutModel model) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", model.model());
    json.put("verdict", model.verdict().map(Verdict::text).orElse("declined"));
    SutFailure trouble = model.trouble();
    if (trouble != null) {
      json.put("trouble", trouble.text());
    }
    ModelCoverage coverage = model.coverage();
    if (coverage != null) {
      EdgeCounts edges = coverage.edges();
      json.put("edgesTotal", edges.total());
      json.put("edgesCovered", edges.covered());
      json.put("edgesElsewhere", edges.elsewhere());
      json.put("edgesRefused", edges.refused());
      json.put("edgesAbsent", edges.absent());
      json.put("edgesFailed", edges.failed());
      json.put("edgesUnreached", edges.unreached());
      json.put("successesMissed", edges.successesMissed());
      json.put("steps", coverage.steps());
      json.put("stepsBeyond", coverage.beyond());
      json.put("failures", coverage.failureCount());
      json.put("breakdowns", coverage.breakdowns());
      json.put("leftBehind", coverage.leftBehind());
      json.put("seconds", coverage.seconds());
    }
    return json;
  }
}
