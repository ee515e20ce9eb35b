package org.vmoffer.conformance.tlc;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tlc2.TLCGlobals;
import tlc2.tool.ModelChecker;
import tlc2.tool.fp.FPSetConfiguration;
import tlc2.tool.impl.FastTool;

/** TLC's search through the states of one model: lets it run, counts, and tells progress. */
final class TlcSearch {
  private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** The clock is looked at once in so many steps; a power of two. */
  private static final int STEPS_PER_LOOK = 1 << 10;

  private final Path scratch;
  private final Consumer<TlcProgress> onProgress;
  private final long start = System.nanoTime();
  private long lastProgress = start;
  private @Nullable StepWriter writer;
  private TlcCounts counts = TlcCounts.NONE;

  /**
   * A search.
   *
   * @param scratch an existing directory of its own, where TLC puts what does not fit its memory
   * @param onProgress told a few times a second
   */
  TlcSearch(Path scratch, Consumer<TlcProgress> onProgress) {
    this.scratch = scratch;
    this.onProgress = onProgress;
  }

  /** What was counted; nothing before the search has ended. */
  TlcCounts counts() {
    return counts;
  }

  /**
   * Searches.
   *
   * @param steps receives what TLC finds
   * @return TLC's code of what went wrong first
   * @throws Exception if TLC fails in a way of its own
   */
  int run(FastTool tool, StepWriter steps) throws Exception {
    writer = steps;
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

  /** Tells progress if it is time. */
  void step() {
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
