package org.vmoffer.conformance.tlc;

import tlc2.tool.impl.FastTool;

/** On the kernel level, steps are counted; they have no reply, and the model no bounds to read. */
final class KernelReading implements StepReading {
  private final FastTool tool;
  private final KernelWriter writer;

  KernelReading(FastTool tool, Runnable onStep) {
    this.tool = tool;
    this.writer = new KernelWriter(onStep);
  }

  @Override
  public boolean tellsReplies() {
    return false;
  }

  @Override
  public StepWriter writer() {
    return writer;
  }

  @Override
  public TlcOutcome holds(TlcCounts counts) {
    return new TlcOutcome.KernelHolds(counts, counts.generated() - writer.initialStates());
  }

  @Override
  public TlcOutcome violated(String property, TlcRecorder found, TlcCounts counts) {
    KernelTrace trace =
        new KernelTraceReader(tool)
            .read(found.behaviour(writer.lastTarget()), found.ending(), found.again());
    return new TlcOutcome.KernelViolated(property, trace, counts);
  }
}
