package org.vmoffer.conformance.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.campaign.Failure;
import org.vmoffer.conformance.campaign.ModelCoverage;
import org.vmoffer.conformance.campaign.Verdict;
import org.vmoffer.conformance.sut.SutFailure;

/**
 * What came of a program and a model.
 *
 * @param model the name of the model
 * @param coverage what was covered; null if it did not begin
 * @param trouble why it did not begin; null if it did
 * @param failures what was wrong
 */
record SutModel(
    String model,
    @Nullable ModelCoverage coverage,
    @Nullable SutFailure trouble,
    List<Shown> failures) {

  /**
   * A failure and how to see it again.
   *
   * @param failure the failure
   * @param again the command
   */
  record Shown(Failure failure, String again) {}

  static SutModel of(ModelCoverage coverage, List<Shown> failures) {
    return new SutModel(coverage.model(), coverage, null, List.copyOf(failures));
  }

  static SutModel notBegun(String model, SutFailure trouble) {
    return new SutModel(model, null, trouble, List.of());
  }

  /** Whether the program cannot be this machine, and says so. */
  boolean isDeclined() {
    return trouble != null && trouble.kind() == SutFailure.Kind.DECLINED;
  }

  /** The verdict; empty if the program declined. */
  Optional<Verdict> verdict() {
    if (coverage != null) {
      return Optional.of(coverage.verdict());
    }
    return isDeclined() ? Optional.empty() : Optional.of(Verdict.FAIL);
  }
}
