package org.vmoffer.conformance.check;

import java.util.List;
import java.util.stream.Stream;
import org.vmoffer.api.Rule;

/**
 * How many edges each rule decides in all models together. What counts are the models whose graphs
 * the implementation is compared with. A refusal for want of memory happens only where the
 * specification leaves it open, which no such model does: there the others count.
 */
final class RuleCoverage {
  private static final String REFUSAL = ".nomem";

  private final List<ModelResult> models;

  RuleCoverage(Stream<ModelResult> models) {
    this.models = models.toList();
  }

  /** How many edges a rule decides. */
  long edges(Rule rule) {
    return relevant(rule).mapToLong(model -> model.coverage().edges(rule)).sum();
  }

  /** In how many models a rule decides an edge. */
  long models(Rule rule) {
    return relevant(rule).filter(model -> model.coverage().edges(rule) > 0).count();
  }

  /** Whether a rule is a refusal for want of memory. */
  static boolean isRefusal(Rule rule) {
    return rule.label().endsWith(REFUSAL);
  }

  private Stream<ModelResult> relevant(Rule rule) {
    return models.stream().filter(model -> model.isOfComparedKind() != isRefusal(rule));
  }
}
