package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.mutate.Mutant;
import org.vmoffer.conformance.tlc.VariantOutcome;

/** Says now and then how far a run of mutants has come, since it may take long. */
final class MutantProgress {
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(20);

  private final PrintWriter err;
  private final long start = System.nanoTime();
  private long last = start;

  MutantProgress(PrintWriter err) {
    this.err = err;
  }

  void at(String model, int done, int all, Mutant mutant, VariantOutcome outcome) {
    long now = System.nanoTime();
    if (now - last >= PAUSE) {
      last = now;
      err.printf(
          "%s: %d of %d, %d s: %s in %d states%n",
          model,
          done,
          all,
          TimeUnit.NANOSECONDS.toSeconds(now - start),
          mutant.name(),
          outcome.states());
      err.flush();
    }
  }
}
