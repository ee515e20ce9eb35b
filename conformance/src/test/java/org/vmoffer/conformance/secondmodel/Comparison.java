package org.vmoffer.conformance.secondmodel;

import java.util.Optional;
import org.vmoffer.cycles.Accounting;

/** A random workload run on both models of a profile. */
final class Comparison {
  private final SecondProfile profile;
  private final Deviation deviation;
  private final long seed;
  private long accesses;

  Comparison(SecondProfile profile, Deviation deviation, long seed) {
    this.profile = profile;
    this.deviation = deviation;
    this.seed = seed;
  }

  /** How many accesses were compared. */
  long accesses() {
    return accesses;
  }

  /**
   * Runs phases until so many accesses are made. Figures are compared after every phase; if that
   * finds a difference, everything is run again and compared after every step of that phase, so
   * that the report names the very step.
   */
  Optional<Difference> run(long least) {
    long[] begin = new long[1];
    try {
      run(least, Long.MAX_VALUE, begin);
      return Optional.empty();
    } catch (Difference late) {
      try {
        run(least, begin[0], begin);
        return Optional.of(late);
      } catch (Difference exact) {
        return Optional.of(exact);
      }
    }
  }

  private void run(long least, long compareFrom, long[] begin) {
    FirstModel first = new FirstModel(FirstModel.profile(profile));
    Both both = new Both(first, new SecondModel(profile, deviation), compareFrom);
    begin[0] = 0;
    Workload workload = new Workload(both, profile.levels(), seed);
    accesses = 0;
    while (accesses < least) {
      begin[0] = both.steps();
      accesses += workload.phase();
      both.compareFigures();
      Accounting.check(first.profile, first.tally);
    }
    for (long frame = 0; frame < workload.frames(); frame++) {
      both.compareFrame(frame);
    }
  }
}
