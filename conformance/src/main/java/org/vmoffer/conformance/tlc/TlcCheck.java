package org.vmoffer.conformance.tlc;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.graph.StateGraph;
import tlc2.TLCGlobals;
import tlc2.output.EC;
import tlc2.output.MP;
import tlc2.tool.ModelChecker;
import tlc2.tool.TLCState;
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
  private @Nullable StepWriter writer;
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
   * @throws IllegalStateException if TLC has lost a state or counts something else than was written
   * @throws Exception if TLC fails in a way of its own
   */
  TlcOutcome run() throws Exception {
    MP.setRecorder(recorder);
    try {
      FastTool tool = TlcTools.open(model, model.configFile(), scratch);
      List<String> violations = ViewSoundness.violations(tool);
      if (!violations.isEmpty()) {
        return broken(String.join(System.lineSeparator(), violations));
      }
      Bounds bounds = BoundsReader.read(tool);
      return check(
          tool,
          bounds,
          keepsEdges
              ? new GraphWriter(bounds, tool.getActions(), this::step)
              : new RuleCounter(this::step));
    } catch (IllegalStateException e) {
      throw e;
    } catch (RuntimeException e) {
      // TLC does not understand the model, or we do not; the log says where.
      e.printStackTrace();
      return broken(String.valueOf(e.getMessage()));
    }
  }

  private TlcOutcome broken(String message) {
    return new TlcOutcome.Broken(message, counts);
  }

  private TlcOutcome check(FastTool tool, Bounds bounds, StepWriter steps) throws Exception {
    writer = steps;
    int code = runTlc(tool, steps);
    if (steps.failure() != null) {
      throw steps.failure();
    }
    String violated = recorder.violated();
    if (violated != null) {
      List<TraceStep> trace = new TraceReader(tool, bounds).read(behaviour(steps.lastTarget()));
      return new TlcOutcome.Violated(violated, trace, counts);
    }
    if (code != EC.NO_ERROR) {
      return broken("TLC ends with error " + code);
    }
    if (keepsEdges) {
      counts.mustAgree(steps.steps(), steps.states(), steps.depth());
    }
    return steps instanceof RuleCounter counter
        ? new TlcOutcome.Holds(header(bounds), counter.stepsByRule())
        : new TlcOutcome.Holds(header(bounds));
  }

  private int runTlc(FastTool tool, StepWriter steps) throws Exception {
    ModelChecker checker =
        new ModelChecker(
            tool,
            // TLC removes this directory itself if all is well.
            Files.createDirectory(scratch.resolve("states")).toString(),
            steps,
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
    return code;
  }

  /**
   * The behaviour that TLC prints. TLC finds its last state again by the view, which does not say
   * by which call; the state that was written does, if it is this one: what a constraint excludes
   * is checked and not written.
   */
  private List<TLCState> behaviour(@Nullable TLCState lastWritten) {
    List<TLCState> behaviour = new ArrayList<>(recorder.behaviour());
    if (recorder.byStep()
        && lastWritten != null
        && !behaviour.isEmpty()
        && lastWritten.fingerPrint() == behaviour.getLast().fingerPrint()) {
      behaviour.set(behaviour.size() - 1, lastWritten);
    }
    return behaviour;
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

  /** The graph of a model that holds and whose edges were kept. */
  StateGraph graph(TlcOutcome.Holds outcome) {
    if (!(writer instanceof GraphWriter graphWriter)) {
      throw new IllegalStateException("the edges were not kept");
    }
    return graphWriter.graph().build(outcome.header());
  }

  private void step() {
    if (writer != null
        && (writer.steps() & (STEPS_PER_LOOK - 1)) == 0
        && System.nanoTime() - lastProgress >= PROGRESS_NANOS) {
      lastProgress = System.nanoTime();
      onProgress.accept(new TlcProgress(writer.states(), writer.steps(), writer.depth()));
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
