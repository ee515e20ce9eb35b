package org.vmoffer.conformance.cost;

import java.util.Map;
import org.vmoffer.cycles.Cause;
import org.vmoffer.machine.Action;

/**
 * What a case has cost, in cycles.
 *
 * @param asked the case
 * @param offer the first offer
 * @param cancel its cancel
 * @param list a list of one offer
 * @param claim the claim, from its entry into the kernel to its return, waiting included
 * @param causes the claim by cause
 * @param steps the claim by the action of the specification and cause; waiting is in none
 * @param others what the claim's interrupts have cost the cores of the source
 * @param touch the claimer's first accesses to what it has got, {@code touched} pages
 * @param touchBack the source's first accesses afterwards to what it has kept
 * @param handOver from the begin of the second offer until the claimer has touched its pages
 * @param touched how many pages the claimer touches
 * @param interrupts requests for a flush that were sent to other cores
 * @param kernelSteps steps of the kernel level in the whole run
 * @param checks how often the accounts were checked
 * @param digest of all accounts: equal runs have equal ones
 */
public record CostResult(
    CostCase asked,
    long offer,
    long cancel,
    long list,
    long claim,
    Map<Cause, Long> causes,
    Map<Action, Map<Cause, Long>> steps,
    Map<Cause, Long> others,
    long touch,
    long touchBack,
    long handOver,
    int touched,
    long interrupts,
    long kernelSteps,
    long checks,
    long digest) {

  /** Keeps copies. */
  public CostResult {
    causes = Map.copyOf(causes);
    steps = Map.copyOf(steps);
    others = Map.copyOf(others);
  }

  /** Cycles that all cores together have spent on the claim, working or waiting. */
  public long total() {
    return claim + others.values().stream().mapToLong(Long::longValue).sum();
  }
}
