package org.vmoffer.conformance.cli;

import java.util.List;
import java.util.Optional;
import org.vmoffer.conformance.workload.Method;
import org.vmoffer.conformance.workload.MethodResult;
import org.vmoffer.conformance.workload.Workload;
import org.vmoffer.cycles.Profile;

/**
 * What came of a workload.
 *
 * @param workload which
 * @param profile the machine
 * @param pcids whether context switches kept translations
 * @param results a method each
 */
record WorkloadReport(
    Workload workload, Profile profile, boolean pcids, List<MethodResult> results) {

  /** Keeps a copy. */
  WorkloadReport {
    results = List.copyOf(results);
  }

  Optional<MethodResult> of(Method method) {
    return results.stream().filter(result -> result.method() == method).findFirst();
  }

  /** How many times as much a hand-over takes as by copying, if that was run too. */
  Optional<Double> toCopy(MethodResult result) {
    return of(Method.COPY).map(copy -> result.perTransfer() / copy.perTransfer());
  }

  /** Walks of bystanders beyond those with shared memory, if that was run too. */
  Optional<Long> furtherWalks(MethodResult result) {
    return of(Method.SHARED).map(s -> result.bystandersWalks() - s.bystandersWalks());
  }

  /** Cycles of bystanders in lookups and walks beyond those with shared memory. */
  Optional<Long> lostReach(MethodResult result) {
    return of(Method.SHARED).map(s -> result.bystandersReach() - s.bystandersReach());
  }
}
