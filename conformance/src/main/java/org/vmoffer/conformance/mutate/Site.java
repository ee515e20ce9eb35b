package org.vmoffer.conformance.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.tlc.SpecNode;
import org.vmoffer.conformance.tlc.SpecOperator;
import org.vmoffer.conformance.tlc.SpecTree;

/** A definition that is walked through, and what was found in it. */
final class Site {
  private final SpecTree tree;
  private final SpecOperator operator;
  private final List<Found> found = new ArrayList<>();
  private final List<SpecNode> around = new ArrayList<>();

  /**
   * Something that can be broken.
   *
   * @param label what tells it apart from the others of its kind in the definition, or null if its
   *     number must
   */
  record Found(Mutation mutation, @Nullable String label, Patch patch) {}

  Site(SpecTree tree, SpecOperator operator) {
    this.tree = tree;
    this.operator = operator;
  }

  SpecOperator operator() {
    return operator;
  }

  /** A definition of the specification. */
  Optional<SpecOperator> definition(String name) {
    return tree.find(name);
  }

  List<Found> found() {
    return found;
  }

  /** The expression of which the present one is a part, if it is one. */
  Optional<SpecNode> parent() {
    return around.size() < 2 ? Optional.empty() : Optional.of(around.get(around.size() - 2));
  }

  void walk(List<Mutator> mutators) {
    walk(operator.body(), mutators);
  }

  private void walk(SpecNode node, List<Mutator> mutators) {
    around.addLast(node);
    mutators.forEach(each -> each.look(node, this));
    node.children().forEach(each -> walk(each, mutators));
    around.removeLast();
  }

  void add(Mutation mutation, Patch patch) {
    found.add(new Found(mutation, null, patch));
  }

  void add(Mutation mutation, String label, Patch patch) {
    found.add(new Found(mutation, label, patch));
  }
}
