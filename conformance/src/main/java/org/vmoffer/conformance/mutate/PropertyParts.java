package org.vmoffer.conformance.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.vmoffer.conformance.tlc.SpecNode;
import org.vmoffer.conformance.tlc.SpecOperator;
import org.vmoffer.conformance.tlc.SpecTree;
import org.vmoffer.conformance.tlc.TlcException;

/**
 * The parts of the properties: everything in them that is true or false by itself, each disjunct,
 * and each condition under which something is asked. Also of the definitions that only properties
 * use.
 */
public final class PropertyParts {
  /** Not the constants themselves: TLC refuses an invariant that is always false. */
  private static final String TRUE = "(alive = alive)";

  private static final String FALSE = "(alive # alive)";

  private static final Set<String> CONJUNCTIONS = Set.of("$ConjList", "\\land");
  private static final Set<String> DISJUNCTIONS = Set.of("$DisjList", "\\lor");
  private static final Set<String> QUANTIFIERS = Set.of("$BoundedForall", "$BoundedExists");
  private static final Set<String> RELATIONS =
      Set.of("=", "/=", "\\in", "\\notin", "\\subseteq", "\\leq", "\\geq", "<", ">", "=<", ">=");

  private final SpecTree tree;
  private final ModuleText text;
  private final SpecOperator operator;
  private final List<PropertyPart> parts = new ArrayList<>();

  private PropertyParts(SpecTree tree, ModuleText text, SpecOperator operator) {
    this.tree = tree;
    this.text = text;
    this.operator = operator;
  }

  /**
   * All of them, in the order of modules and lines.
   *
   * @throws TlcException if the specification cannot be read
   */
  public static List<PropertyPart> of(Path specDirectory) throws TlcException, IOException {
    SpecTree tree = SpecTree.read(specDirectory);
    SortedSet<String> ofCalls = tree.reach(MutantGenerator.ROOTS);
    SortedSet<String> ofProperties = PropertyNames.used(tree);
    List<SpecOperator> operators =
        tree.operators().values().stream()
            .filter(each -> ofProperties.contains(each.name()) && !ofCalls.contains(each.name()))
            .sorted(
                Comparator.comparing(SpecOperator::module)
                    .thenComparingInt(each -> each.body().span().line()))
            .toList();
    List<PropertyPart> parts = new ArrayList<>();
    for (SpecOperator operator : operators) {
      ModuleText text =
          new ModuleText(Files.readAllLines(specDirectory.resolve(operator.module() + ".tla")));
      PropertyParts found = new PropertyParts(tree, text, operator);
      if (PropertyNames.isOne(operator.name()) || found.isTrueOrFalse(operator.body())) {
        found.look(operator.body());
      }
      parts.addAll(found.parts);
    }
    return parts;
  }

  /** Finds the parts of an expression that is true or false. */
  private void look(SpecNode node) {
    if (node.kind() == SpecNode.Kind.SCOPE) {
      List<SpecNode> children = node.children();
      children.subList(0, children.size() - 1).stream()
          .filter(this::isTrueOrFalse)
          .forEach(this::look);
      look(children.getLast());
    } else if (node.is("[]") || node.is("$SquareAct") || node.is("\\lnot")) {
      look(node.child(0));
    } else if (CONJUNCTIONS.contains(node.name())) {
      node.children().forEach(this::look);
    } else if (DISJUNCTIONS.contains(node.name())) {
      node.children().forEach(this::whole);
    } else if (node.is("=>")) {
      whole(node.child(0));
      look(node.child(1));
    } else if (node.is("$IfThenElse") || node.is("\\equiv")) {
      node.children().forEach(this::look);
    } else if (QUANTIFIERS.contains(node.name())) {
      look(node.children().getLast());
    } else {
      add(node);
    }
  }

  /** Takes an expression as a part, and those that it consists of, if it consists of several. */
  private void whole(SpecNode node) {
    if (!isAtom(node) && !DISJUNCTIONS.contains(node.name())) {
      add(node);
    }
    look(node);
  }

  private static boolean isAtom(SpecNode node) {
    return !(node.kind() == SpecNode.Kind.SCOPE
        || CONJUNCTIONS.contains(node.name())
        || DISJUNCTIONS.contains(node.name())
        || QUANTIFIERS.contains(node.name())
        || node.is("=>")
        || node.is("\\lnot")
        || node.is("$IfThenElse")
        || node.is("\\equiv"));
  }

  /** Of what is not made of others, only what says so; sets and rows are neither. */
  private boolean isTrueOrFalse(SpecNode node) {
    return (!isAtom(node) && !node.is("$IfThenElse") && node.kind() != SpecNode.Kind.SCOPE)
        || RELATIONS.contains(node.name())
        || tree.find(node.name()).filter(each -> isTrueOrFalse(each.body())).isPresent();
  }

  private void add(SpecNode node) {
    String words = text.render(node.span(), List.of()).strip().replaceAll("\\s+", " ");
    parts.add(
        new PropertyPart(
            "%s.%s/%d".formatted(operator.module(), operator.name(), parts.size() + 1),
            operator.module(),
            operator.name(),
            node.span().line(),
            words,
            text.with(Patch.of(node, Part.text(TRUE))),
            text.with(Patch.of(node, Part.text(FALSE)))));
  }
}
