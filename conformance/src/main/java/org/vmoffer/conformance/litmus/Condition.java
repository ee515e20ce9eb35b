package org.vmoffer.conformance.litmus;

import java.util.List;
import java.util.stream.Stream;
import org.vmoffer.conformance.tlc.FinalState;

/** What may be true of the end of a litmus test. */
public sealed interface Condition {

  /** Whether it is true of this end. */
  boolean holds(FinalState end);

  /** What it looks at, in the order in which it is written. */
  Stream<Term> terms();

  /**
   * All of several are true.
   *
   * @param all these
   */
  record And(List<Condition> all) implements Condition {
    /** Keeps a snapshot. */
    public And {
      all = List.copyOf(all);
    }

    @Override
    public boolean holds(FinalState end) {
      return all.stream().allMatch(one -> one.holds(end));
    }

    @Override
    public Stream<Term> terms() {
      return all.stream().flatMap(Condition::terms);
    }
  }

  /**
   * One of several is true, or more.
   *
   * @param any these
   */
  record Or(List<Condition> any) implements Condition {
    /** Keeps a snapshot. */
    public Or {
      any = List.copyOf(any);
    }

    @Override
    public boolean holds(FinalState end) {
      return any.stream().anyMatch(one -> one.holds(end));
    }

    @Override
    public Stream<Term> terms() {
      return any.stream().flatMap(Condition::terms);
    }
  }

  /**
   * It is not true.
   *
   * @param one what
   */
  record Not(Condition one) implements Condition {
    @Override
    public boolean holds(FinalState end) {
      return !one.holds(end);
    }

    @Override
    public Stream<Term> terms() {
      return one.terms();
    }
  }

  /**
   * Two have the same value.
   *
   * @param one the one
   * @param other the other
   */
  record Same(Term one, Term other) implements Condition {
    @Override
    public boolean holds(FinalState end) {
      return one.in(end).equals(other.in(end));
    }

    @Override
    public Stream<Term> terms() {
      return Stream.of(one, other);
    }
  }

  /**
   * Something has a value.
   *
   * @param term what
   * @param value which
   */
  record Is(Term term, Value value) implements Condition {
    @Override
    public boolean holds(FinalState end) {
      return value.accepts(term.in(end));
    }

    @Override
    public Stream<Term> terms() {
      return Stream.of(term);
    }
  }
}
