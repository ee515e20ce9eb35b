package org.vmoffer.conformance.tlc;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import tlc2.tool.impl.FastTool;

/** What a changed definition can make a difference to. */
final class VariantPlan {
  private final BitSet concerned = new BitSet();
  private final boolean propertiesConcerned;
  private final boolean beginningConcerned;
  private final long mostEvaluations;

  private VariantPlan(
      boolean propertiesConcerned, boolean beginningConcerned, long mostEvaluations) {
    this.propertiesConcerned = propertiesConcerned;
    this.beginningConcerned = beginningConcerned;
    this.mostEvaluations = mostEvaluations;
  }

  /**
   * Finds out.
   *
   * @param tool the model as it is
   * @param changed the definition
   * @param mostEvaluations how often calls may be made before the search is given up
   */
  static VariantPlan of(
      SpecTree tree, FastTool tool, List<VariantCall> calls, String changed, long mostEvaluations) {
    boolean properties =
        uses(tree, tool.getInvNames(), changed) || uses(tree, tool.getImpliedActNames(), changed);
    VariantPlan plan =
        new VariantPlan(properties, tree.reach(Set.of("Init")).contains(changed), mostEvaluations);
    for (int i = 0; i < calls.size(); i++) {
      plan.concerned.set(i, tree.reach(Set.of(calls.get(i).operator())).contains(changed));
    }
    return plan;
  }

  private static boolean uses(SpecTree tree, String[] names, String changed) {
    return tree.reach(Arrays.asList(names)).contains(changed);
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

  long mostEvaluations() {
    return mostEvaluations;
  }
}
