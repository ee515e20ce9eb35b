package org.vmoffer.conformance.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what holds of a step: {@code not} binds most, then {@code and}, then {@code or}. */
final class ConditionReader {
  private static final int DEEPEST = 50;

  private final QueryTokens tokens;
  private final TermReader terms;
  private int depth;

  ConditionReader(QueryTokens tokens, Names names, Set<CallName> calls) {
    this.tokens = tokens;
    this.terms = new TermReader(tokens, names, calls);
  }

  /** Tests of fields, joined by {@code and}. */
  Condition fields() {
    List<Condition> all = new ArrayList<>();
    do {
      Term left = terms.own();
      all.add(compared(left, false));
    } while (tokens.takes("and"));
    return new Condition.And(all);
  }

  /** A condition on the step and the states around it. */
  Condition condition() {
    List<Condition> any = new ArrayList<>();
    do {
      any.add(conjunction());
    } while (tokens.takes("or"));
    return any.size() == 1 ? any.getFirst() : new Condition.Or(any);
  }

  private Condition conjunction() {
    List<Condition> all = new ArrayList<>();
    do {
      all.add(one());
    } while (tokens.takes("and"));
    return all.size() == 1 ? all.getFirst() : new Condition.And(all);
  }

  private Condition one() {
    if (++depth > DEEPEST) {
      throw tokens.unexpected("at most " + DEEPEST + " parentheses and nots within each other");
    }
    Condition read;
    if (tokens.takes("not")) {
      read = new Condition.Not(one());
    } else if (tokens.takes("(")) {
      read = condition();
      tokens.take(")");
    } else if (tokens.peek().equals("before") && tokens.peekSecond().equals("(")) {
      tokens.take();
      tokens.take("(");
      boolean outside = terms.looksBefore(true);
      read = condition();
      terms.looksBefore(outside);
      tokens.take(")");
    } else {
      Term left = terms.term();
      read = compared(left, true);
    }
    depth--;
    return read;
  }

  /** A comparison; what is true or false by itself needs none. */
  private Condition compared(Term left, boolean mayBeAlone) {
    Set<Comparison> possible = Comparison.of(left.type());
    Comparison comparison = Comparison.written(tokens.peek()).orElse(null);
    if (comparison == null || !possible.contains(comparison)) {
      if (comparison == null && mayBeAlone && left.type() == ValueType.TRUTH) {
        return new Condition.Compare(
            left, Comparison.EQUAL, new Term.Literal(ValueType.TRUTH, ValueType.of(true)));
      }
      throw tokens.unexpected("one of " + Comparison.signs(possible));
    }
    tokens.take();
    return new Condition.Compare(left, comparison, terms.value(left.type(), mayBeAlone));
  }
}
