package org.vmoffer.conformance.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.replay.KernelSubject;
import org.vmoffer.conformance.replay.Minimiser;
import org.vmoffer.conformance.replay.Mismatch;
import org.vmoffer.conformance.replay.ReplayResult;
import org.vmoffer.conformance.replay.Replayer;
import org.vmoffer.conformance.replay.Subject;
import org.vmoffer.conformance.report.Divergence;
import org.vmoffer.conformance.report.Origin;
import org.vmoffer.conformance.trace.Walks;

/**
 * What came of replaying the walks of a model.
 *
 * @param model the name of the model
 * @param result the figures
 * @param divergences the first of the mismatches on their shortest known walks, one of each kind
 */
record ModelReplay(String model, ReplayResult result, List<Divergence> divergences) {

  /**
   * Replays all walks on the reference kernel.
   *
   * @param full whether they are a tour of the whole graph, not of the corpus
   */
  static ModelReplay of(Walks walks, boolean full) {
    return of(walks, new KernelSubject(Machines.of(walks.bounds())), full);
  }

  /** Replays all walks on something else. */
  static ModelReplay of(Walks walks, Subject subject, boolean full) {
    ReplayResult result;
    try (Terminal.Progress progress =
        Terminal.progress(walks.model(), "steps", walks.stepCount())) {
      long[] done = {0};
      result =
          new Replayer(walks, subject)
              .replayAll(
                  steps -> {
                    done[0] += steps;
                    progress.at(done[0]);
                  });
    }
    List<Divergence> divergences =
        result.mismatches().stream()
            .map(mismatch -> divergence(walks, mismatch, subject, full))
            .sorted(Comparator.comparingInt(each -> each.walk().steps().size()))
            .toList();
    return new ModelReplay(walks.model(), result, shortestOfEachKind(divergences));
  }

  /** One defect shows in many walks: of those that are explained alike the first tells enough. */
  private static List<Divergence> shortestOfEachKind(List<Divergence> sorted) {
    Map<List<String>, Divergence> firsts = new LinkedHashMap<>();
    for (Divergence each : sorted) {
      firsts.putIfAbsent(List.of(each.rule().label(), each.explanation()), each);
    }
    return List.copyOf(firsts.values());
  }

  /** What a mismatch is to people. */
  static Divergence divergence(Walks walks, Mismatch mismatch, Subject subject, boolean full) {
    Minimiser.Minimised minimised = new Minimiser(walks, subject).minimise(mismatch);
    return new Divergence(
        new Origin.WalkStep(mismatch.walk(), mismatch.step(), full),
        minimised.walk(),
        minimised.observed());
  }
}
