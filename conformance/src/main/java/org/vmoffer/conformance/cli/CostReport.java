package org.vmoffer.conformance.cli;

import java.util.List;
import org.vmoffer.conformance.cost.CostResult;
import org.vmoffer.conformance.cost.SweepResult;
import org.vmoffer.cycles.Profile;

/**
 * All that was found out on one machine.
 *
 * @param profile the machine
 * @param sweeps what came of the sweeps, if there were any
 * @param results every case once
 */
record CostReport(Profile profile, List<SweepResult> sweeps, List<CostResult> results) {

  /** Keeps copies. */
  CostReport {
    sweeps = List.copyOf(sweeps);
    results = List.copyOf(results);
  }
}
