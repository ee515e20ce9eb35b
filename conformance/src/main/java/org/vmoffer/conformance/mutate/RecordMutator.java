package org.vmoffer.conformance.mutate;

import static org.vmoffer.conformance.mutate.Part.slice;
import static org.vmoffer.conformance.mutate.Part.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vmoffer.conformance.tlc.SpecNode;

/** Breaks records, arguments and labels: something else is where something should be. */
final class RecordMutator implements Mutator {
  private static final List<String> MARKS = List.of("shared", "pinned", "special");

  /** Parameters that are alike, so that changing them is a mistake one could make. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("p", "pid", "src", "dst", "dest", "dest_pid", "src_pid"),
          Set.of("addr", "len", "first", "pages", "n", "g", "remote", "local", "size", "place"),
          Set.of("grant", "drop"));

  @Override
  public void look(SpecNode node, Site site) {
    if (node.kind() == SpecNode.Kind.TEXT) {
      int mark = MARKS.indexOf(node.name());
      if (mark >= 0) {
        String other = MARKS.get((mark + 1) % MARKS.size());
        site.add(Mutation.MARK_EXCHANGED, Patch.of(node, text('"' + other + '"')));
      }
    } else if (node.is("$RcdConstructor")) {
      List<SpecNode> values = node.children().stream().map(pair -> pair.child(1)).toList();
      for (int i = 1; i < values.size(); i++) {
        site.add(Mutation.FIELDS_EXCHANGED, exchanged(node, values.get(i - 1), values.get(i)));
      }
    } else if (node.is("$Except")) {
      exceptions(node, site);
    } else if (node.kind() == SpecNode.Kind.APPLICATION) {
      site.definition(node.name())
          .ifPresent(definition -> arguments(node, definition.parameters(), site));
    }
  }

  private static Patch exchanged(SpecNode node, SpecNode one, SpecNode other) {
    return Patch.within(node, Patch.of(one, slice(other)), Patch.of(other, slice(one)));
  }

  private static void arguments(SpecNode node, List<String> parameters, Site site) {
    for (int i = 1; i < parameters.size(); i++) {
      Set<String> pair = Set.of(parameters.get(i - 1), parameters.get(i));
      if (ALIKE.stream().anyMatch(kind -> kind.containsAll(pair))) {
        site.add(Mutation.ARGUMENTS_EXCHANGED, exchanged(node, node.child(i - 1), node.child(i)));
      }
    }
  }

  /** The first child is what is excepted from, each of the others an exception. */
  private static void exceptions(SpecNode node, Site site) {
    List<SpecNode> all = node.children().subList(1, node.children().size());
    for (SpecNode left : all) {
      if (all.size() == 1) {
        site.add(Mutation.EXCEPTION_OMITTED, SetMutator.alone(node, node.child(0)));
      } else {
        List<Part> parts = new ArrayList<>(List.of(text("["), slice(node.child(0))));
        String before = " EXCEPT ";
        for (SpecNode kept : all) {
          if (!kept.equals(left)) {
            parts.add(text(before));
            parts.add(slice(kept));
            before = ", ";
          }
        }
        parts.add(text("]"));
        site.add(Mutation.EXCEPTION_OMITTED, new Patch(node.span(), parts));
      }
    }
  }
}
