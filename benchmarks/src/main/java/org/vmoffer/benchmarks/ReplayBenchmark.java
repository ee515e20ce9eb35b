package org.vmoffer.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.replay.KernelSubject;
import org.vmoffer.conformance.replay.ReplayResult;
import org.vmoffer.conformance.replay.Replayer;
import org.vmoffer.conformance.trace.Corpus;
import org.vmoffer.conformance.trace.TraceDirectory;

/**
 * A committed corpus replayed on one core: every step with its reply and the whole abstract state
 * after it compared. Run in the project's root; the figure is {@code steps}, in a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReplayBenchmark {

  /** Whose corpus. */
  @Param({"MCPermissions", "MCLifecycle", "MCRanges"})
  public String model;

  private Replayer replayer;

  /** What is counted beside the number of replays. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counters {
    /** Steps that were made and compared. */
    public long steps;
  }

  /** Reads the corpus. */
  @Setup
  public void read() {
    Corpus corpus = new TraceDirectory(Path.of("traces")).read(model, Optional.empty());
    replayer = new Replayer(corpus, new KernelSubject(Machines.of(corpus.bounds())));
  }

  /** Replays all walks. */
  @Benchmark
  public ReplayResult replay(Counters counters) {
    ReplayResult result = replayer.replayAll(steps -> {});
    if (result.failedWalks() > 0) {
      throw new IllegalStateException(model + ": " + result.mismatches().getFirst());
    }
    counters.steps += result.steps();
    return result;
  }
}
