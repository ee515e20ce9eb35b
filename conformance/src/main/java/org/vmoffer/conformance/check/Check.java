package org.vmoffer.conformance.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.TlcException;

/**
 * Checks every entry of a plan, several at once. Whoever works on an entry waits for its TLC and
 * compares afterwards, so that no more cores are busy than there are workers. What takes longest
 * comes first.
 */
public final class Check {
  private final CheckPlan plan;
  private final CheckListener listener;

  /** A check. */
  public Check(CheckPlan plan, CheckListener listener) {
    this.plan = plan;
    this.listener = listener;
  }

  /**
   * Does everything. If one entry cannot be checked, the others are given up.
   *
   * @throws TlcException if TLC comes to no verdict on a model
   * @throws InterruptedException if this thread is interrupted
   */
  public CheckResult run() throws TlcException, InterruptedException {
    long start = System.nanoTime();
    List<EntryResult> entries;
    ExecutorService workers = Executors.newFixedThreadPool(plan.jobs());
    try {
      entries = gather(workers);
    } finally {
      workers.shutdownNow();
      workers.awaitTermination(1, TimeUnit.MINUTES);
    }
    List<String> problems = problems(entries);
    double nanosInASecond = TimeUnit.SECONDS.toNanos(1);
    return new CheckResult(entries, problems, (System.nanoTime() - start) / nanosInASecond);
  }

  private List<String> problems(List<EntryResult> entries) {
    boolean whole = plan.selection().whole();
    List<String> problems = Completeness.problems(entries, whole);
    boolean counts = whole && problems.isEmpty() && entries.stream().allMatch(EntryResult::passed);
    return counts && plan.compares() ? SpecTables.of(plan, entries).drift() : problems;
  }

  private List<EntryResult> gather(ExecutorService workers)
      throws TlcException, InterruptedException {
    EntryCheck check = new EntryCheck(plan, listener);
    CompletionService<EntryResult> results = new ExecutorCompletionService<>(workers);
    List<ManifestModel> longestFirst = new ArrayList<>(plan.selection().models());
    longestFirst.sort(Comparator.comparingLong(Check::size).reversed());
    longestFirst.forEach(model -> results.submit(() -> check.run(model)));
    Map<String, EntryResult> byName = new HashMap<>();
    for (int left = longestFirst.size(); left > 0; left--) {
      EntryResult result = next(results);
      byName.put(result.name(), result);
      listener.ends(result);
    }
    return plan.selection().models().stream().map(model -> byName.get(model.name())).toList();
  }

  private static long size(ManifestModel model) {
    return Objects.requireNonNullElse(model.edges(), 0L);
  }

  private static EntryResult next(CompletionService<EntryResult> results)
      throws TlcException, InterruptedException {
    try {
      return results.take().get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case TlcException cause -> throw cause;
        case InterruptedException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
