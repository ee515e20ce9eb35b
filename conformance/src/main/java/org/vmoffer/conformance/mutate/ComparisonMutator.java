package org.vmoffer.conformance.mutate;

import static org.vmoffer.conformance.mutate.Part.slice;
import static org.vmoffer.conformance.mutate.Part.text;

import java.util.Map;
import java.util.Set;
import org.vmoffer.conformance.tlc.SpecNode;

/** Breaks comparisons, of numbers and of sets. */
final class ComparisonMutator implements Mutator {
  private static final Map<String, String> WEAKENED =
      Map.of("<", "<=", "\\leq", "<", ">", ">=", "\\geq", ">");
  private static final Map<String, String> TURNED =
      Map.of(
          "<", ">", "\\leq", ">=", ">", "<", "\\geq", "<=", "=", "#", "/=", "=", "\\in", "\\notin",
          "\\notin", "\\in");

  /** Those of which the turned one is the negation. */
  private static final Set<String> NEGATED = Set.of("=", "/=", "\\in", "\\notin");

  @Override
  public void look(SpecNode node, Site site) {
    if (node.kind() != SpecNode.Kind.APPLICATION
        || !node.assigned().isEmpty()
        || site.operator().name().equals("Init")) {
      return;
    }
    String weakened = WEAKENED.get(node.name());
    if (weakened != null) {
      site.add(Mutation.COMPARISON_WEAKENED, infix(node, 0, weakened, 1));
    }
    String turned = TURNED.get(node.name());
    boolean isCondition =
        site.parent()
            .filter(each -> each.is(RuleMutator.IF) && each.child(0).equals(node))
            .isPresent();
    if (isCondition && NEGATED.contains(node.name())) {
      // That is the condition negated.
      return;
    }
    if (turned != null) {
      site.add(Mutation.COMPARISON_TURNED, infix(node, 0, turned, 1));
    } else if (node.is("\\subseteq")) {
      site.add(Mutation.COMPARISON_TURNED, infix(node, 1, "\\subseteq", 0));
    }
  }

  /** An expression with another operator between two of its operands. */
  static Patch infix(SpecNode node, int left, String operator, int right) {
    return Patch.of(
        node,
        text("(("),
        slice(node.child(left)),
        text(") " + operator + " ("),
        slice(node.child(right)),
        text("))"));
  }
}
