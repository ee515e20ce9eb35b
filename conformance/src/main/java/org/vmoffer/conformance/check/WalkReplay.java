package org.vmoffer.conformance.check;

import java.util.List;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.replay.KernelSubject;
import org.vmoffer.conformance.replay.Minimiser;
import org.vmoffer.conformance.replay.Minimiser.Minimised;
import org.vmoffer.conformance.replay.Mismatch;
import org.vmoffer.conformance.replay.ReplayResult;
import org.vmoffer.conformance.replay.Replayer;
import org.vmoffer.conformance.report.Divergence;
import org.vmoffer.conformance.report.Origin;
import org.vmoffer.conformance.trace.Walks;
import org.vmoffer.kernel.MachineConfig;

/**
 * Walks replayed on the kernel.
 *
 * @param steps steps that were made and compared
 * @param nanos how long that took, in nanoseconds
 * @param failed walks that diverge
 * @param divergences the first of them
 */
record WalkReplay(long steps, long nanos, long failed, List<Divergence> divergences) {
  /** Divergences that are told; others are only counted. */
  static final int TOLD = 3;

  /**
   * Replays walks.
   *
   * @param full whether they are those of a tour of the whole graph, not those of the corpus
   */
  static WalkReplay of(Walks walks, boolean full) {
    MachineConfig machine = Machines.of(walks.bounds());
    ReplayResult result = new Replayer(walks, new KernelSubject(machine)).replayAll(_ -> {});
    List<Divergence> told =
        result.mismatches().stream()
            .limit(TOLD)
            .map(mismatch -> divergence(walks, mismatch, machine, full))
            .toList();
    return new WalkReplay(result.steps(), result.nanos(), result.failedWalks(), told);
  }

  private static Divergence divergence(
      Walks walks, Mismatch mismatch, MachineConfig machine, boolean full) {
    Minimised shortest = new Minimiser(walks, new KernelSubject(machine)).minimise(mismatch);
    return new Divergence(
        new Origin.WalkStep(mismatch.walk(), mismatch.step(), full),
        shortest.walk(),
        shortest.observed());
  }
}
