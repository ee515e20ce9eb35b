package org.vmoffer.conformance.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Action;

/**
 * What a case has cost, in cycles.
 *
 * @param asked the case
 * @param profile the machine
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
    Profile profile,
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
  private static final double NANOS_IN_A_MICROSECOND = 1_000;

  /** Keeps copies. */
  public CostResult {
    causes = copy(causes);
    Map<Action, Map<Cause, Long>> byAction = new EnumMap<>(Action.class);
    steps.forEach((action, cycles) -> byAction.put(action, copy(cycles)));
    steps = Collections.unmodifiableMap(byAction);
    others = copy(others);
  }

  /** In the order of the causes, whatever the order of the original. */
  private static Map<Cause, Long> copy(Map<Cause, Long> cycles) {
    Map<Cause, Long> copy = new EnumMap<>(Cause.class);
    copy.putAll(cycles);
    return Collections.unmodifiableMap(copy);
  }

  /** Cycles of the claim in which its core waits, for acknowledgements or locks. */
  public long waits() {
    return causes.entrySet().stream()
        .filter(cycles -> !cycles.getKey().isWork())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Cycles that the claim's interrupts have cost other cores. */
  public long othersPay() {
    return others.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Cycles that all cores together have spent on the claim, working or waiting. */
  public long total() {
    return claim + othersPay();
  }

  /** How long a number of cycles takes by the profile's clock. */
  public double nanoseconds(long cycles) {
    return cycles * NANOS_IN_A_MICROSECOND / profile.megahertz();
  }
}
