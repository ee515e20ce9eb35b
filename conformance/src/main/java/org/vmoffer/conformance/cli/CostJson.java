package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.vmoffer.conformance.cost.CostCase;
import org.vmoffer.conformance.cost.CostResult;
import org.vmoffer.conformance.cost.CostRun;
import org.vmoffer.conformance.cost.SweepResult;
import org.vmoffer.cycles.Cause;

/** What hand-overs cost, as JSON. */
final class CostJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private CostJson() {}

  static ObjectNode of(List<CostReport> reports, boolean trace) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode profiles = root.putArray("profiles");
    reports.forEach(report -> profiles.add(MAPPER.valueToTree(report.profile())));
    ArrayNode results = root.putArray("results");
    ArrayNode sweeps = root.putArray("sweeps");
    for (CostReport report : reports) {
      int first = results.size();
      report.results().forEach(result -> result(result, trace, results.addObject()));
      report.sweeps().forEach(sweep -> sweep(report, sweep, first, sweeps.addObject()));
    }
    return root;
  }

  private static void result(CostResult result, boolean trace, ObjectNode node) {
    node.put("profile", result.profile().name());
    asked(result.asked(), node.putObject("case"));
    node.putObject("cycles")
        .put("offer", result.offer())
        .put("cancel", result.cancel())
        .put("list", result.list())
        .put("claim", result.claim())
        .put("waits", result.waits())
        .put("othersPay", result.othersPay())
        .put("allCores", result.total())
        .put("touch", result.touch())
        .put("touchBack", result.touchBack())
        .put("handOver", result.handOver());
    node.put("claimNanoseconds", result.nanoseconds(result.claim()));
    causes(result.causes(), node.putObject("causes"));
    ObjectNode steps = node.putObject("steps");
    result.steps().forEach((action, cycles) -> causes(cycles, steps.putObject(action.label())));
    causes(result.others(), node.putObject("others"));
    node.put("touched", result.touched())
        .put("interrupts", result.interrupts())
        .put("kernelSteps", result.kernelSteps())
        .put("checks", result.checks())
        .put("digest", HexFormat.of().toHexDigits(result.digest()));
    if (trace) {
      ArrayNode stretches = node.putArray("trace");
      CostRun.of(
          result.asked(),
          result.profile(),
          stretch ->
              stretches
                  .addObject()
                  .put("core", stretch.core())
                  .put("thread", stretch.thread())
                  .put("start", stretch.start())
                  .put("cycles", stretch.cycles())
                  .put("cause", stretch.cause().label())
                  .put("step", stretch.stepText()));
    }
  }

  private static void asked(CostCase asked, ObjectNode node) {
    node.put("pages", asked.pages())
        .put("cores", asked.cores())
        .put("leaf", asked.leaf().label())
        .put("drop", asked.drop().label())
        .put("flush", asked.flush().label())
        .put("moves", asked.moves())
        .put("aligned", asked.aligned())
        .put("pcids", asked.pcids())
        .put("together", asked.together());
  }

  private static void causes(Map<Cause, Long> cycles, ObjectNode node) {
    cycles.forEach((cause, count) -> node.put(cause.label(), count));
  }

  /** Results are named by their position among all. */
  private static void sweep(CostReport report, SweepResult sweep, int first, ObjectNode node) {
    node.put("name", sweep.sweep().label())
        .put("profile", report.profile().name())
        .put("title", sweep.sweep().title())
        .put("axis", sweep.sweep().axis().label());
    ArrayNode lines = node.putArray("lines");
    for (SweepResult.LineResult line : sweep.lines()) {
      ObjectNode one = lines.addObject();
      one.put("label", line.line().label()).put("measure", line.line().measure().label());
      ArrayNode points = one.putArray("points");
      for (SweepResult.PointResult point : line.points()) {
        points
            .addObject()
            .put("x", point.x())
            .put("cycles", line.line().measure().of(point.result()))
            .put("result", first + report.results().indexOf(point.result()));
      }
    }
  }
}
