package org.vmoffer.conformance.mutate;

import static org.vmoffer.conformance.mutate.Part.text;

import java.util.Map;
import org.vmoffer.conformance.tlc.SpecNode;

/** Breaks numbers and what is done with them. */
final class NumberMutator implements Mutator {
  private static final Map<String, String> OTHERS =
      Map.of("+", "-", "-", "+", "*", "\\div", "\\div", "*", "%", "\\div");

  @Override
  public void look(SpecNode node, Site site) {
    if (node.kind() == SpecNode.Kind.NUMBER) {
      int number = Integer.parseInt(node.name());
      site.add(Mutation.OFF_BY_ONE, Patch.of(node, text(String.valueOf(number + 1))));
      site.add(
          Mutation.OFF_BY_ONE,
          Patch.of(node, text(number == 0 ? "(-1)" : String.valueOf(number - 1))));
    } else if (node.kind() == SpecNode.Kind.APPLICATION) {
      String other = OTHERS.get(node.name());
      if (other != null) {
        site.add(Mutation.ARITHMETIC_EXCHANGED, ComparisonMutator.infix(node, 0, other, 1));
      }
    }
  }
}
