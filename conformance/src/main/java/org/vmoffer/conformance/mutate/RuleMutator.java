package org.vmoffer.conformance.mutate;

import static org.vmoffer.conformance.mutate.Part.slice;
import static org.vmoffer.conformance.mutate.Part.text;

import org.vmoffer.conformance.tlc.SpecNode;

/** Breaks decisions: the rules of a list, and the conditions of every IF. */
final class RuleMutator implements Mutator {
  static final String IF = "$IfThenElse";

  @Override
  public void look(SpecNode node, Site site) {
    if (!node.is(IF)) {
      return;
    }
    SpecNode condition = node.child(0);
    Patch negated = Patch.of(condition, text("~("), slice(condition), text(")"));
    if (!isRule(node)) {
      site.add(Mutation.CONDITION_NEGATED, negated);
      site.add(Mutation.BRANCH_FIXED, Patch.of(node, text("("), slice(node.child(1)), text(")")));
      site.add(Mutation.BRANCH_FIXED, Patch.of(node, text("("), slice(node.child(2)), text(")")));
      return;
    }
    String rule = node.child(1).name();
    SpecNode next = node.child(2);
    site.add(Mutation.CONDITION_NEGATED, rule, negated);
    site.add(Mutation.RULE_REMOVED, rule, Patch.of(node, slice(next)));
    if (isRule(next)) {
      site.add(
          Mutation.RULES_EXCHANGED,
          rule + "-" + next.child(1).name(),
          Patch.within(
              node,
              Patch.of(condition, slice(next.child(0))),
              Patch.of(node.child(1), slice(next.child(1))),
              Patch.of(next.child(0), slice(condition)),
              Patch.of(next.child(1), slice(node.child(1)))));
    }
  }

  /** Whether an IF is a rule of a decision list. */
  private static boolean isRule(SpecNode node) {
    return node.is(IF) && node.child(1).kind() == SpecNode.Kind.TEXT;
  }
}
