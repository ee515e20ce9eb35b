package org.vmoffer.conformance.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.review.BehaviourChange;
import org.vmoffer.conformance.review.BehaviourDifference;
import org.vmoffer.conformance.review.Query;
import org.vmoffer.conformance.review.QuerySearch;
import org.vmoffer.conformance.review.Switch;
import org.vmoffer.conformance.review.Switches;
import org.vmoffer.conformance.review.Verdict;
import org.vmoffer.conformance.review.Witness;

/** Makes evidence out of what was found. */
public final class EvidenceMaker {
  private EvidenceMaker() {}

  /**
   * Evidence with the lines as they are now.
   *
   * @throws org.vmoffer.conformance.BadInputException if the entry names what is not there
   */
  public static Evidence of(
      Entry entry,
      SourceLines lines,
      Optional<Evidence.Found> witness,
      List<Evidence.Outcome> outcomes) {
    return new Evidence(
        entry.id(),
        entry.specification().stream()
            .map(each -> new Evidence.Defined(each, lines.line(each)))
            .toList(),
        entry.implementation().stream()
            .map(each -> new Evidence.Declared(each, lines.line(each)))
            .toList(),
        witness,
        outcomes);
  }

  /** The shortest walk of a graph on which a query is met, if there is one. */
  public static Optional<Evidence.Found> witness(String find, StateGraph graph) {
    Optional<Witness> found = new QuerySearch(Query.read(find), graph).run(Integer.MAX_VALUE);
    return found.map(witness -> new Evidence.Found(find, witness.met(), witness.walk()));
  }

  /** The alternatives to an entry's decision, that which the entry describes first. */
  public static List<Switch> alternatives(Entry entry, Switches switches) {
    String own = entry.whatIf().map(Entry.Otherwise::name).orElse("");
    return Stream.concat(
            switches.all().stream().filter(each -> each.name().equals(own)),
            switches.all().stream()
                .filter(each -> each.decision().equals(entry.id()) && !each.name().equals(own)))
        .toList();
  }

  /** What came of a switch in a model. */
  public static Evidence.Outcome outcome(String name, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Violates violates ->
          new Evidence.Violates(
              name, violates.model(), violates.property(), violates.counterexample());
      case Verdict.Holds holds ->
          new Evidence.Holds(
              name,
              holds.model(),
              holds.difference().map(EvidenceMaker::changes),
              holds.difference().flatMap(EvidenceMaker::example));
    };
  }

  private static List<Evidence.Change> changes(BehaviourDifference difference) {
    return difference.changes().stream()
        .map(
            change ->
                new Evidence.Change(
                    change.kind().call(),
                    label(change.kind().before()),
                    label(change.kind().after()),
                    change.kind().where(),
                    change.cases()))
        .toList();
  }

  private static @Nullable String label(@Nullable Rule rule) {
    return rule == null ? null : rule.label();
  }

  private static Optional<Evidence.Example> example(BehaviourDifference difference) {
    return difference.changes().stream()
        .findFirst()
        .map(BehaviourChange::example)
        .map(EvidenceMaker::of);
  }

  private static Evidence.Example of(BehaviourChange.Example example) {
    return new Evidence.Example(example.way(), example.call(), example.before(), example.after());
  }
}
