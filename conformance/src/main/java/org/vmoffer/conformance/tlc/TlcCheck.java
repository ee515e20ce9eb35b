package org.vmoffer.conformance.tlc;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.view.StateCode;
import tlc2.TLCGlobals;
import tlc2.output.EC;
import tlc2.output.MP;
import tlc2.tool.ModelChecker;
import tlc2.tool.fp.FPSetConfiguration;
import tlc2.tool.impl.FastTool;

/** One run of TLC over a model, in this process, which has run none before. */
final class TlcCheck {
  private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** The clock is looked at once in so many steps; a power of two. */
  private static final int STEPS_PER_LOOK = 1 << 10;

  private final TlcModel model;
  private final ModelFiles files;
  private final Path scratch;
  private final boolean keepsEdges;
  private final Consumer<TlcProgress> onProgress;
  private final TlcRecorder recorder = new TlcRecorder();
  private final long start = System.nanoTime();
  private long lastProgress = start;
  private @Nullable GraphWriter writer;
  private TlcCounts counts = TlcCounts.NONE;

  /**
   * A run.
   *
   * @param files the files that the model consists of
   * @param scratch an existing directory of its own, where TLC puts what does not fit its memory
   * @param keepsEdges whether {@link #graph} will be asked for
   * @param onProgress told a few times a second
   */
  TlcCheck(
      TlcModel model,
      ModelFiles files,
      Path scratch,
      boolean keepsEdges,
      Consumer<TlcProgress> onProgress) {
    this.model = model;
    this.files = files;
    this.scratch = scratch;
    this.keepsEdges = keepsEdges;
    this.onProgress = onProgress;
  }

  /**
   * Checks the model.
   *
   * @throws IllegalStateException if a step cannot be written or TLC counts something else
   * @throws Exception if TLC fails in a way of its own
   */
  TlcOutcome run() throws Exception {
    MP.setRecorder(recorder);
    FastTool tool;
    try {
      tool = TlcTools.open(model, scratch);
    } catch (RuntimeException e) {
      return new TlcOutcome.Broken(String.valueOf(e.getMessage()), counts);
    }
    Bounds bounds = BoundsReader.read(tool);
    writer = new GraphWriter(bounds, tool.getActions(), keepsEdges, this::step);
    ModelChecker checker =
        new ModelChecker(
            tool,
            // TLC removes this directory itself if all is well.
            Files.createDirectory(scratch.resolve("states")).toString(),
            writer,
            tool.getModelConfig().getCheckDeadlock(),
            null,
            new FPSetConfiguration(),
            System.currentTimeMillis());
    TLCGlobals.mainChecker = checker;
    int code = checker.modelCheck();
    counts =
        new TlcCounts(
            checker.getStatesGenerated(),
            checker.getDistinctStatesGenerated(),
            checker.trace.getLevel(),
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
            peakMemoryMiB());
    return outcome(code, writer, bounds);
  }

  private TlcOutcome outcome(int code, GraphWriter written, Bounds with) {
    if (written.failure() != null) {
      throw new IllegalStateException(written.failure().getMessage(), written.failure());
    }
    String violated = recorder.violated();
    if (violated != null) {
      List<GraphWriter.Step> path =
          violated.equals(TlcRecorder.DEADLOCK)
              ? written.pathToNextSource()
              : written.pathOfLastStep();
      return new TlcOutcome.Violated(violated, steps(path, written, with), counts);
    }
    if (code != EC.NO_ERROR) {
      return new TlcOutcome.Broken("TLC ends with error " + code, counts);
    }
    counts.mustAgree(written.steps(), written.graph().stateCount(), written.depth());
    return new TlcOutcome.Holds(header(with));
  }

  private GraphHeader header(Bounds with) {
    return new GraphHeader(
        model.name(),
        files.hash(),
        files.hashes(),
        TLCGlobals.versionOfTLC,
        with,
        counts.generated(),
        (int) counts.distinct(),
        counts.depth(),
        counts.millis(),
        counts.peakMemoryMiB());
  }

  private static List<TraceStep> steps(
      List<GraphWriter.Step> path, GraphWriter written, Bounds with) {
    return path.stream()
        .map(
            step ->
                new TraceStep(
                    step.invocation().pid(),
                    step.invocation().call().toString(),
                    step.reply().toString(),
                    StateCode.decode(written.graph().words(step.target()), with.frames())
                        .toString()))
        .toList();
  }

  /** The graph of a model that holds and whose edges were kept. */
  StateGraph graph(TlcOutcome.Holds outcome) {
    if (writer == null) {
      throw new IllegalStateException("TLC has not run");
    }
    return writer.graph().build(outcome.header());
  }

  private void step() {
    if (writer != null
        && (writer.steps() & (STEPS_PER_LOOK - 1)) == 0
        && System.nanoTime() - lastProgress >= PROGRESS_NANOS) {
      lastProgress = System.nanoTime();
      onProgress.accept(
          new TlcProgress(writer.graph().stateCount(), writer.steps(), writer.depth()));
    }
  }

  private static int peakMemoryMiB() {
    long bytes =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
            .sum();
    return (int) (bytes >> 20);
  }
}
