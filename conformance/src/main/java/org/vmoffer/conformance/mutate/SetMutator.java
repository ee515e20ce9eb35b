package org.vmoffer.conformance.mutate;

import static org.vmoffer.conformance.mutate.Part.slice;
import static org.vmoffer.conformance.mutate.Part.text;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.tlc.SpecNode;

/** Breaks what is said of sets, and what is chosen from them. */
final class SetMutator implements Mutator {
  @Override
  public void look(SpecNode node, Site site) {
    if (node.kind() != SpecNode.Kind.APPLICATION) {
      return;
    }
    switch (node.name()) {
      case "\\" -> {
        site.add(Mutation.DIFFERENCE_TURNED, ComparisonMutator.infix(node, 1, "\\", 0));
        site.add(Mutation.DIFFERENCE_OMITTED, alone(node, node.child(0)));
      }
      case "\\union", "\\intersect" -> {
        String other = node.is("\\union") ? "\\cap" : "\\cup";
        site.add(Mutation.UNION_EXCHANGED, ComparisonMutator.infix(node, 0, other, 1));
        site.add(Mutation.OPERAND_OMITTED, alone(node, node.child(0)));
        site.add(Mutation.OPERAND_OMITTED, alone(node, node.child(1)));
      }
      case "$SetEnumerate" -> {
        for (int i = 0; i < node.children().size(); i++) {
          site.add(Mutation.MEMBER_REMOVED, without(node, i));
        }
      }
      case "SelectSeq", "$SubsetOf" ->
          site.add(Mutation.FILTER_OMITTED, alone(node, node.child(0)));
      case "$BoundedChoose" ->
          site.add(Mutation.FILTER_OMITTED, Patch.of(node.child(1), text("TRUE")));
      default -> {
        // Nothing of sets.
      }
    }
  }

  static Patch alone(SpecNode node, SpecNode part) {
    return Patch.of(node, text("("), slice(part), text(")"));
  }

  private static Patch without(SpecNode node, int left) {
    List<Part> parts = new ArrayList<>();
    String before = "{";
    for (int i = 0; i < node.children().size(); i++) {
      if (i != left) {
        parts.add(text(before));
        parts.add(slice(node.child(i)));
        before = ", ";
      }
    }
    parts.add(text(parts.isEmpty() ? "{}" : "}"));
    return new Patch(node.span(), parts);
  }
}
