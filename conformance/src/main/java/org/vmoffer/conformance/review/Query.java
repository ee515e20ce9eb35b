package org.vmoffer.conformance.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.BadInputException;

/**
 * What is looked for: steps that follow on each other, others between them or not.
 *
 * @param text as it was given
 * @param steps one or more
 * @param slots fields of named steps that later ones look at
 */
public record Query(String text, List<Step> steps, List<Slot> slots) {

  /** Keeps snapshots. */
  public Query {
    steps = List.copyOf(steps);
    slots = List.copyOf(slots);
  }

  /**
   * Reads a query.
   *
   * @throws BadInputException if it is none, with the column and what was expected there
   */
  public static Query read(String text) {
    return new QueryReader(new QueryTokens(text)).read();
  }

  /**
   * A step that must occur.
   *
   * @param text as it was given
   * @param atOnce whether it follows on the one before it at once
   * @param pattern what it is
   * @param without what must not occur between the one before it and this one
   */
  public record Step(String text, boolean atOnce, Pattern pattern, List<Pattern> without) {
    /** Keeps a snapshot. */
    public Step {
      without = List.copyOf(without);
    }
  }

  /**
   * What a step is.
   *
   * @param calls which call it may be
   * @param rules by which rules it may end
   * @param condition what else holds of it
   */
  public record Pattern(Set<CallName> calls, Set<Rule> rules, Condition condition) {
    /** Keeps snapshots. */
    public Pattern {
      calls = Set.copyOf(calls);
      rules = Set.copyOf(rules);
    }
  }

  /**
   * A field of a named step, kept while the steps behind it are looked for.
   *
   * @param step the step's number, from 0
   */
  public record Slot(int step, Field field) {}

  /** A step that has been given a name. */
  record Named(String name, int step, Set<CallName> calls) {
    Optional<Field> field(String field) {
      return Fields.find(field, calls);
    }
  }
}
