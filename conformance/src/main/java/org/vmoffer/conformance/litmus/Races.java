package org.vmoffer.conformance.litmus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.explore.ExplorationLimitException;
import org.vmoffer.conformance.explore.ExplorationProgress;
import org.vmoffer.conformance.tlc.TlcException;

/**
 * Runs several litmus tests, two at a time.
 *
 * @param specification the directory of the specification, or null if TLC is not to be asked
 * @param refines whether TLC is to check, too, that each test refines the atomic level
 * @param progress told how far each exploration has come
 */
public record Races(@Nullable Path specification, boolean refines, ExplorationProgress progress) {
  private static final int JOBS = 2;

  /** Runs on the machine alone, telling nobody. */
  public static Races onTheMachine() {
    return new Races(null, false, ExplorationProgress.SILENT);
  }

  /**
   * Reads all tests, so that whatever is wrong with one is said before the work begins, and runs
   * them.
   *
   * @param onEnd told how many are done
   * @return what came of each, in the same order
   * @throws BadInputException if a file is no test, or has too many interleavings
   * @throws TlcException if TLC comes to no verdict
   */
  public List<RaceResult> run(List<Path> files, IntConsumer onEnd)
      throws TlcException, InterruptedException {
    List<LitmusTest> tests = read(files);
    AtomicInteger done = new AtomicInteger();
    List<Future<RaceResult>> running = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(JOBS);
    try {
      for (int i = 0; i < tests.size(); i++) {
        String file = files.get(i).toString();
        LitmusTest test = tests.get(i);
        running.add(
            pool.submit(
                () -> {
                  RaceResult result = run(file, test);
                  onEnd.accept(done.incrementAndGet());
                  return result;
                }));
      }
      List<RaceResult> results = new ArrayList<>();
      for (Future<RaceResult> each : running) {
        results.add(each.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw cause(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<LitmusTest> read(List<Path> files) {
    List<LitmusTest> tests = new ArrayList<>();
    List<BadInputException> errors = new ArrayList<>();
    for (Path file : files) {
      try {
        tests.add(Sources.read(file));
      } catch (BadInputException bad) {
        errors.add(bad);
      }
    }
    if (!errors.isEmpty()) {
      throw BadInputException.all(errors);
    }
    return tests;
  }

  private static TlcException cause(ExecutionException failure) throws InterruptedException {
    return switch (failure.getCause()) {
      case TlcException told -> told;
      case BadInputException bad -> throw bad;
      case InterruptedException interrupted -> throw interrupted;
      case RuntimeException other -> throw other;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException("a test failed", failure);
    };
  }

  private RaceResult run(String file, LitmusTest test) throws TlcException, InterruptedException {
    try {
      Race race = Race.run(test, progress);
      TlcEnds tlc = specification == null ? null : TlcEnds.of(test, specification, refines);
      return new RaceResult(file, race, tlc);
    } catch (ExplorationLimitException e) {
      throw new BadInputException(file, "more interleavings than fit", "a smaller test");
    } catch (IllegalArgumentException e) {
      throw new BadInputException(file, String.valueOf(e.getMessage()), "another machine");
    }
  }
}
