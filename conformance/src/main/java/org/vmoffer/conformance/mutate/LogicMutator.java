package org.vmoffer.conformance.mutate;

import static org.vmoffer.conformance.mutate.Part.slice;
import static org.vmoffer.conformance.mutate.Part.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vmoffer.conformance.tlc.SourceSpan;
import org.vmoffer.conformance.tlc.SpecNode;

/** Breaks what is said with and, or, not, for all and there is. */
final class LogicMutator implements Mutator {
  private static final String AND = "/\\";
  private static final String OR = "\\/";
  private static final Map<String, String> CONNECTIVES =
      Map.of("$ConjList", AND, "\\land", AND, "$DisjList", OR, "\\lor", OR);
  private static final Map<String, String> QUANTIFIERS =
      Map.of("$BoundedForall", "\\E", "$BoundedExists", "\\A");

  @Override
  public void look(SpecNode node, Site site) {
    if (node.is("\\lnot")) {
      site.add(Mutation.NEGATION_DROPPED, Patch.of(node, slice(node.child(0))));
    } else if (node.is("=>")) {
      site.add(Mutation.CONNECTIVE_EXCHANGED, joined(node, node.children(), AND));
    } else if (QUANTIFIERS.containsKey(node.name()) && node.assigned().isEmpty()) {
      SourceSpan span = node.span();
      SourceSpan word =
          new SourceSpan(span.module(), span.line(), span.column(), span.line(), span.column() + 1);
      site.add(
          Mutation.QUANTIFIER_EXCHANGED,
          new Patch(word, List.of(text(QUANTIFIERS.get(node.name())))));
    }
    connective(node)
        .filter(
            own -> site.parent().flatMap(LogicMutator::connective).filter(own::equals).isEmpty())
        .ifPresent(own -> list(node, own, site));
  }

  private static Optional<String> connective(SpecNode node) {
    return node.kind() == SpecNode.Kind.APPLICATION
        ? Optional.ofNullable(CONNECTIVES.get(node.name()))
        : Optional.empty();
  }

  private static void list(SpecNode node, String own, Site site) {
    List<SpecNode> items = new ArrayList<>();
    flatten(node, own, items);
    boolean isAction = items.stream().anyMatch(item -> !item.assigned().isEmpty());
    for (SpecNode item : items) {
      // A part that is FALSE or TRUE is as good as none, and leaves the others where they are.
      if (own.equals(OR)) {
        site.add(Mutation.DISJUNCT_REMOVED, Patch.of(item, text("FALSE")));
      } else if (item.assigned().isEmpty() && !isOfInit(site)) {
        site.add(Mutation.CONJUNCT_REMOVED, Patch.of(item, text("TRUE")));
      }
    }
    if (!isAction && items.size() > 1 && !isOfInit(site)) {
      site.add(Mutation.CONNECTIVE_EXCHANGED, joined(node, items, own.equals(OR) ? AND : OR));
    }
  }

  /** What is said of the first state assigns each variable, and lacks nothing. */
  private static boolean isOfInit(Site site) {
    return site.operator().name().equals("Init");
  }

  private static void flatten(SpecNode node, String own, List<SpecNode> items) {
    for (SpecNode child : node.children()) {
      if (connective(child).filter(own::equals).isPresent()) {
        flatten(child, own, items);
      } else {
        items.add(child);
      }
    }
  }

  private static Patch joined(SpecNode node, List<SpecNode> items, String connective) {
    List<Part> parts = new ArrayList<>();
    String before = "((";
    for (SpecNode item : items) {
      parts.add(text(before));
      parts.add(slice(item));
      before = ") " + connective + " (";
    }
    parts.add(text("))"));
    return new Patch(node.span(), parts);
  }
}
