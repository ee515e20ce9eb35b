package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.vmoffer.conformance.workload.MethodResult;
import org.vmoffer.conformance.workload.MethodResult.Payer;
import org.vmoffer.conformance.workload.Pages;
import org.vmoffer.conformance.workload.Stretch;
import org.vmoffer.cycles.Cause;

/** What came of a workload, as JSON. */
final class WorkloadJson {
  private WorkloadJson() {}

  static ObjectNode of(List<WorkloadReport> reports) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    WorkloadReport first = reports.getFirst();
    root.put("name", first.workload().name())
        .put("about", first.workload().about())
        .put("profile", first.profile().name())
        .put("pcids", first.pcids());
    ArrayNode runs = root.putArray("runs");
    for (WorkloadReport report : reports) {
      report.results().forEach(result -> run(report, result, runs.addObject()));
    }
    return root;
  }

  private static void run(WorkloadReport report, MethodResult result, ObjectNode node) {
    node.put("method", result.method().label());
    ArrayNode buffers = node.putArray("bufferBytes");
    report.workload().flows().forEach(flow -> buffers.add(Pages.bytes(flow.pages())));
    node.put("transfers", result.handOvers());
    node.putObject("cycles")
        .put("perTransfer", result.perTransfer())
        .put("longestTransfer", result.longest())
        .put("workPerTransfer", result.workPerTransfer())
        .put("makespan", result.makespan())
        .put("makespanPerTransfer", result.makespanPerTransfer())
        .put("perRound", result.perRound());
    report.toCopy(result).ifPresent(ratio -> node.put("ratioToCopy", ratio));
    causes(result.causes(), node.putObject("causes"));
    ArrayNode clocks = node.putArray("clocks");
    result.clocks().forEach(clocks::add);
    ArrayNode threads = node.putArray("threads");
    for (Payer payer : result.payers()) {
      ObjectNode one = threads.addObject();
      one.put("process", payer.process())
          .put("core", payer.core())
          .put("bystander", payer.bystander())
          .put("work", payer.work())
          .put("interrupts", payer.interrupts())
          .put("walks", payer.walks());
      causes(payer.causes(), one.putObject("causes"));
    }
    ObjectNode others = node.putObject("bystanders");
    others
        .put("interrupts", result.bystandersInterrupts())
        .put("walks", result.bystandersWalks())
        .put("reachCycles", result.bystandersReach());
    report.furtherWalks(result).ifPresent(walks -> others.put("walksOverShared", walks));
    report.lostReach(result).ifPresent(lost -> others.put("reachCyclesOverShared", lost));
    node.put("interrupts", result.interrupts())
        .put("kernelSteps", result.kernelSteps())
        .put("checks", result.checks())
        .put("digest", HexFormat.of().toHexDigits(result.digest()));
    if (!result.stretches().isEmpty()) {
      ArrayNode steps = node.putArray("steps");
      for (Stretch stretch : result.stretches()) {
        steps
            .addObject()
            .put("core", stretch.core())
            .put("thread", stretch.thread())
            .put("step", stretch.stepText())
            .put("cause", stretch.cause().label())
            .put("start", stretch.start())
            .put("cycles", stretch.cycles());
      }
    }
  }

  /** In the order of the causes, not of a hash. */
  private static void causes(Map<Cause, Long> cycles, ObjectNode node) {
    for (Cause cause : Cause.values()) {
      Long count = cycles.get(cause);
      if (count != null) {
        node.put(cause.label(), count);
      }
    }
  }
}
