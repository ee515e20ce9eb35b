package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.GraphFile;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.itf.Itf;
import org.vmoffer.conformance.itf.ItfHeader;
import org.vmoffer.conformance.protocol.Hello;
import tlc2.TLCGlobals;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;

/** Where each step is a call, the graph is written, or else it is counted which rule decides. */
final class CallReading implements StepReading {
  private final TlcModel model;
  private final ModelFiles files;
  private final FastTool tool;
  private final Bounds bounds;
  private final Optional<Path> graphFile;
  private final StepWriter writer;

  /**
   * A reading.
   *
   * @param graphFile where the graph is to go, if anywhere
   * @throws IllegalArgumentException if the model's constants or actions are not what they should
   *     be
   */
  CallReading(
      TlcModel model, ModelFiles files, FastTool tool, Optional<Path> graphFile, Runnable onStep) {
    this.model = model;
    this.files = files;
    this.tool = tool;
    this.bounds = BoundsReader.read(tool);
    this.graphFile = graphFile;
    this.writer =
        graphFile.isPresent()
            ? new GraphWriter(bounds, tool.getActions(), onStep)
            : new RuleCounter(onStep);
  }

  @Override
  public boolean tellsReplies() {
    return true;
  }

  @Override
  public StepWriter writer() {
    return writer;
  }

  @Override
  public TlcOutcome holds(TlcCounts counts) throws IOException {
    if (writer instanceof RuleCounter counter) {
      return new TlcOutcome.Holds(header(counts), counter.stepsByRule());
    }
    counts.mustAgree(writer.steps(), writer.states(), writer.depth());
    GraphHeader header = header(counts);
    if (graphFile.isPresent() && writer instanceof GraphWriter graphWriter) {
      GraphFile.write(graphFile.get(), graphWriter.graph().build(header));
    }
    return new TlcOutcome.Holds(header);
  }

  @Override
  public void writeTrace(TlcRecorder found, Path file) throws IOException {
    ItfWriter trace = new ItfWriter(tool, model.name(), "call");
    ItfHeader.putMachine(trace.trace(), Hello.of(bounds));
    trace.add(
        found.behaviour(writer.lastTarget()),
        (action, state) ->
            ActionReader.find(action).ifPresent(call -> state.set("call", Itf.call(call))));
    trace.write(file);
  }

  @Override
  public TlcOutcome violated(String property, TlcRecorder found, TlcCounts counts)
      throws IOException {
    List<TLCState> behaviour = found.behaviour(writer.lastTarget());
    if (graphFile.isPresent()) {
      int steps = behaviour.size() - 1;
      GraphHeader header =
          header(new TlcCounts(steps + 1L, 0, steps, counts.millis(), counts.peakMemoryMiB()));
      GraphFile.write(graphFile.get(), new PathWriter(tool, bounds).write(behaviour, header));
    }
    return new TlcOutcome.Violated(property, new TraceReader(tool, bounds).read(behaviour), counts);
  }

  private GraphHeader header(TlcCounts counts) {
    return new GraphHeader(
        model.name(),
        files.hash(),
        files.hashes(),
        TLCGlobals.versionOfTLC,
        bounds,
        counts.generated(),
        (int) counts.distinct(),
        counts.depth(),
        counts.millis(),
        counts.peakMemoryMiB());
  }
}
