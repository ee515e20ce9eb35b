package org.vmoffer.conformance.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vmoffer.cycles.Profile;
import org.vmoffer.timing.TimingException;

/**
 * Runs cases on the machine of a profile, each once however often it is asked for: results are
 * always the same.
 */
public final class CostRuns {
  private final Profile profile;
  private final Map<CostCase, CostResult> results = new LinkedHashMap<>();

  /** None yet. */
  public CostRuns(Profile profile) {
    this.profile = profile;
  }

  /** Of these plans and cases, each once, in order. */
  public static List<CostCase> cases(List<SweepPlan> plans, List<CostCase> single) {
    Set<CostCase> cases = new LinkedHashSet<>();
    plans.forEach(plan -> cases.addAll(plan.cases()));
    cases.addAll(single);
    return List.copyOf(cases);
  }

  /** The machine. */
  public Profile profile() {
    return profile;
  }

  /**
   * What the case costs.
   *
   * @throws TimingException if the accounts do not add up
   */
  public CostResult of(CostCase asked) {
    return results.computeIfAbsent(asked, missing -> CostRun.of(missing, profile));
  }

  /** All results so far, in the order in which they were asked for. */
  public List<CostResult> all() {
    return List.copyOf(results.values());
  }

  /**
   * What comes of a sweep.
   *
   * @throws TimingException if the accounts do not add up
   */
  public SweepResult of(SweepPlan plan) {
    List<SweepResult.LineResult> lines = new ArrayList<>();
    for (Sweep.Line line : plan.sweep().lines()) {
      List<SweepResult.PointResult> points =
          plan.points(line).stream()
              .map(point -> new SweepResult.PointResult(point.x(), of(point.asked())))
              .toList();
      if (!points.isEmpty()) {
        lines.add(new SweepResult.LineResult(line, points));
      }
    }
    return new SweepResult(plan.sweep(), lines);
  }
}
