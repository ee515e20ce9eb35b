package org.vmoffer.conformance.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.trace.Walk;

/**
 * What bears an entry out, found in the sources and by TLC, and kept.
 *
 * @param id the entry
 * @param specification where its operators are defined
 * @param implementation where its methods are declared
 * @param witness a shortest walk on which its query is met
 * @param outcomes what comes of its alternatives, a model each; none if that was not measured
 */
public record Evidence(
    String id,
    List<Defined> specification,
    List<Declared> implementation,
    Optional<Found> witness,
    List<Outcome> outcomes) {

  /** Keeps snapshots. */
  public Evidence {
    specification = List.copyOf(specification);
    implementation = List.copyOf(implementation);
    outcomes = List.copyOf(outcomes);
  }

  /** An operator, and the line in which it is defined. */
  public record Defined(Entry.Operator operator, int line) {}

  /** A method, and the line in which it is declared. */
  public record Declared(Entry.Method method, int line) {}

  /**
   * A walk on which a query is met, and no shorter one is.
   *
   * @param find the query
   * @param met which step of the walk each step of the query is, from 0
   * @param walk the walk, of the model that was asked
   */
  public record Found(String find, List<Integer> met, Walk walk) {
    /** Keeps a snapshot. */
    public Found {
      met = List.copyOf(met);
    }
  }

  /** What comes of an alternative in a model. */
  public sealed interface Outcome {
    /** The switch that was thrown. */
    String name();

    /** The model. */
    String model();
  }

  /**
   * A property does not hold.
   *
   * @param property its name
   * @param walk a shortest counterexample, if the model's steps are kept
   */
  public record Violates(String name, String model, String property, Optional<Walk> walk)
      implements Outcome {}

  /**
   * All properties hold.
   *
   * @param changes how the behaviour differs; empty if the model leaves choices open, in which case
   *     it was not compared
   * @param example a case of the first change
   */
  public record Holds(
      String name, String model, Optional<List<Change>> changes, Optional<Example> example)
      implements Outcome {
    /** Keeps a snapshot. */
    public Holds {
      changes = changes.map(List::copyOf);
    }
  }

  /**
   * A way in which calls end otherwise.
   *
   * @param call the call, as a query names it
   * @param before the label of the rule by which it ends in the specification as it is, or null
   * @param after the label of the rule by which it ends now, or null
   * @param where what differs beside the rule; may be empty
   * @param cases in how many states, with how many arguments together
   */
  public record Change(
      String call, @Nullable String before, @Nullable String after, String where, long cases) {}

  /**
   * A shortest way to a case.
   *
   * @param way steps that are the same in both
   * @param call what is called then
   * @param before how it ends in the specification as it is, if it has an outcome there
   * @param after how it ends now, if it has an outcome
   */
  public record Example(
      Walk way, Invocation call, Optional<Walk.Step> before, Optional<Walk.Step> after) {}

  /** The same with other outcomes. */
  Evidence with(List<Outcome> others) {
    return new Evidence(id, specification, implementation, witness, others);
  }
}
