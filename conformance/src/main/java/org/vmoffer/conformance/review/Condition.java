package org.vmoffer.conformance.review;

import java.util.List;

/** Something that holds of a step or does not. */
sealed interface Condition {

  /** What holds of every step. */
  Condition ALWAYS = new And(List.of());

  /** Whether it holds. */
  boolean holds(Moment moment);

  /** All of them hold. */
  record And(List<Condition> all) implements Condition {
    /** Keeps a snapshot. */
    public And {
      all = List.copyOf(all);
    }

    @Override
    public boolean holds(Moment moment) {
      for (Condition each : all) {
        if (!each.holds(moment)) {
          return false;
        }
      }
      return true;
    }
  }

  /** One of them holds. */
  record Or(List<Condition> any) implements Condition {
    /** Keeps a snapshot. */
    public Or {
      any = List.copyOf(any);
    }

    @Override
    public boolean holds(Moment moment) {
      for (Condition each : any) {
        if (each.holds(moment)) {
          return true;
        }
      }
      return false;
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(Moment moment) {
      return !condition.holds(moment);
    }
  }

  /** Two values compare so. */
  record Compare(Term left, Comparison comparison, Term right) implements Condition {
    @Override
    public boolean holds(Moment moment) {
      return comparison.holds(left.value(moment), right.value(moment));
    }
  }
}
