package org.vmoffer.conformance.tlc;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tlc2.tool.impl.FastTool;

/** What a changed definition can make a difference to. */
final class VariantPlan {
  /** How often calls are made in search of a violation after a first difference, if in haste. */
  private static final long AFTERWARDS = 50_000;

  private final BitSet concerned = new BitSet();
  private final boolean propertiesConcerned;
  private final boolean beginningConcerned;
  private final @Nullable String without;
  private final long mostEvaluations;
  private final long mostAfterwards;

  private VariantPlan(
      boolean propertiesConcerned,
      boolean beginningConcerned,
      @Nullable String without,
      long mostEvaluations,
      long mostAfterwards) {
    this.propertiesConcerned = propertiesConcerned;
    this.beginningConcerned = beginningConcerned;
    this.without = without;
    this.mostEvaluations = mostEvaluations;
    this.mostAfterwards = mostAfterwards;
  }

  /**
   * Finds out.
   *
   * @param tool the model as it is
   * @param request the definition, and a property that is not asked for
   * @param mostEvaluations how often calls may be made before the search is given up
   */
  static VariantPlan of(
      SpecTree tree,
      FastTool tool,
      List<VariantCall> calls,
      VariantRequest request,
      long mostEvaluations) {
    String changed = request.operator();
    boolean properties =
        uses(tree, tool.getInvNames(), changed) || uses(tree, tool.getImpliedActNames(), changed);
    VariantPlan plan =
        new VariantPlan(
            properties,
            tree.reach(Set.of("Init")).contains(changed),
            request.without(),
            mostEvaluations,
            request.thorough() ? mostEvaluations : AFTERWARDS);
    for (int i = 0; i < calls.size(); i++) {
      plan.concerned.set(i, tree.reach(Set.of(calls.get(i).operator())).contains(changed));
    }
    return plan;
  }

  private static boolean uses(SpecTree tree, String[] names, String changed) {
    return tree.reach(Arrays.asList(names)).contains(changed);
  }

  /** The same, for somebody who only asks whether a call does something else. */
  VariantPlan ofSteps() {
    VariantPlan plan = new VariantPlan(false, beginningConcerned, without, mostEvaluations, 0);
    plan.concerned.or(concerned);
    return plan;
  }

  /** Whether a call can do something else. */
  boolean isConcerned(int call) {
    return concerned.get(call);
  }

  /** Whether a property can say something else. */
  boolean propertiesConcerned() {
    return propertiesConcerned;
  }

  /** Whether nothing that the model has can be otherwise. */
  boolean isIdle() {
    return concerned.isEmpty() && !propertiesConcerned && !beginningConcerned;
  }

  /** Whether a property is asked for. */
  boolean asks(String property) {
    return !property.equals(without);
  }

  long mostEvaluations() {
    return mostEvaluations;
  }

  /** How often calls may be made after the first difference. */
  long mostAfterwards() {
    return mostAfterwards;
  }
}
