package org.vmoffer.conformance.review;

import java.util.List;

/** Something in a condition that has a value. */
sealed interface Term {

  /** What kind of value it has. */
  ValueType type();

  /** The value in a step, or {@link ValueType#ABSENT}. */
  long value(Moment moment);

  /** A value that was written down. */
  record Literal(ValueType type, long number) implements Term {
    @Override
    public long value(Moment moment) {
      return number;
    }
  }

  /** A field of the step itself. */
  record Own(Field field) implements Term {
    @Override
    public ValueType type() {
      return field.type();
    }

    @Override
    public long value(Moment moment) {
      return field.of(moment.invocation(), moment.reply());
    }
  }

  /**
   * A field of an earlier step.
   *
   * @param slot where its value is kept
   */
  record Bound(ValueType type, int slot) implements Term {
    @Override
    public long value(Moment moment) {
      return moment.bound(slot);
    }
  }

  /**
   * A function of the state before or after the step.
   *
   * @param arguments as many as the function takes
   */
  record OfState(StateFunction function, List<Term> arguments, boolean before) implements Term {
    /** Keeps a snapshot. */
    public OfState {
      arguments = List.copyOf(arguments);
    }

    @Override
    public ValueType type() {
      return function.type();
    }

    @Override
    public long value(Moment moment) {
      long[] values = new long[arguments.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments.get(i).value(moment);
        if (values[i] == ValueType.ABSENT) {
          return function.absent();
        }
      }
      return function.of(before ? moment.before() : moment.after(), values);
    }
  }
}
