package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Path;
import org.vmoffer.conformance.graph.KernelGraphFile;
import org.vmoffer.conformance.graph.KernelHeader;
import org.vmoffer.conformance.graph.ScenarioFile;
import tlc2.TLCGlobals;
import tlc2.tool.impl.FastTool;

/** On the kernel level, steps are counted, or written to a graph. */
final class KernelReading implements StepReading {
  private final String name;
  private final FastTool tool;
  private final KernelWriter writer;
  private final GraphTarget target;

  /** What becomes of the graph when all is well. */
  @FunctionalInterface
  private interface GraphTarget {
    void write(TlcCounts counts) throws IOException;
  }

  private KernelReading(String name, FastTool tool, KernelWriter writer, GraphTarget target) {
    this.name = name;
    this.tool = tool;
    this.writer = writer;
    this.target = target;
  }

  /** A reading that only counts, and collects what its writer collects. */
  static KernelReading counting(TlcModel model, FastTool tool, KernelWriter writer) {
    return new KernelReading(model.name(), tool, writer, counts -> {});
  }

  /**
   * A reading that writes the graph.
   *
   * @throws IllegalArgumentException if the model's constants are no scenario
   */
  static KernelReading writing(
      TlcModel model, ModelFiles files, FastTool tool, Path graphFile, Runnable onStep) {
    ModelConstants constants = new ModelConstants(tool);
    KernelGraphWriter writer =
        new KernelGraphWriter(
            ScenarioReader.read(constants),
            new KernelStateEncoder(constants),
            tool.getViewSpec() != null,
            onStep);
    return new KernelReading(
        model.name(),
        tool,
        writer,
        counts -> {
          writer.mustAgree(counts);
          KernelGraphFile.write(graphFile, writer.graph().build(header(model, files, counts)));
        });
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
  public TlcOutcome holds(TlcCounts counts) throws IOException {
    target.write(counts);
    return new TlcOutcome.KernelHolds(
        counts, counts.generated() - writer.initialStates(), writer.ends());
  }

  @Override
  public void writeTrace(TlcRecorder found, Path file) throws IOException {
    ItfWriter trace = new ItfWriter(tool, name);
    trace.add(found.behaviour(writer.lastTarget()), (action, state) -> {});
    if (found.again() > 0) {
      trace.loop(found.again() - 1);
    }
    trace.write(file);
    ScenarioFile.write(ScenarioReader.read(new ModelConstants(tool)), ScenarioFile.beside(file));
  }

  @Override
  public TlcOutcome violated(String property, TlcRecorder found, TlcCounts counts) {
    KernelTrace trace =
        new KernelTraceReader(tool)
            .read(found.behaviour(writer.lastTarget()), found.ending(), found.again());
    return new TlcOutcome.KernelViolated(property, trace, counts);
  }

  private static KernelHeader header(TlcModel model, ModelFiles files, TlcCounts counts) {
    return new KernelHeader(
        model.name(),
        files.hash(),
        TLCGlobals.versionOfTLC,
        KernelKit.version(),
        counts.generated(),
        counts.distinct(),
        counts.depth(),
        counts.millis(),
        counts.peakMemoryMiB());
  }
}
