package org.vmoffer.conformance.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vmoffer.api.Permissions;

/** Reads what has a value: fields, what was written down, functions of the state. */
final class TermReader {
  private static final String ANSWER = "answer";
  private static final String NO_RIGHTS = "none";
  private static final String NUMBER = "-?(?:0[xX][0-9a-fA-F]+|\\d+)";

  private final QueryTokens tokens;
  private final Names names;
  private final Set<CallName> calls;
  private boolean before;

  /**
   * A reader.
   *
   * @param calls what the step may be, whose fields are its own
   */
  TermReader(QueryTokens tokens, Names names, Set<CallName> calls) {
    this.tokens = tokens;
    this.names = names;
    this.calls = calls;
  }

  /** From now on, functions are of the state before the step, or after it; what was said so far. */
  boolean looksBefore(boolean isBefore) {
    boolean was = before;
    before = isBefore;
    return was;
  }

  /** A field of the step. */
  Term own() {
    Optional<Field> field = Fields.find(tokens.peek(), calls);
    if (field.isEmpty()) {
      throw tokens.unexpected(
          "a field of %s: %s".formatted(CallName.words(calls), Fields.names(calls)));
    }
    tokens.take();
    return new Term.Own(field.get());
  }

  /** A field of the step or of a named one, or a function of the state. */
  Term term() {
    String word = tokens.peek();
    if (word.equals("before")) {
      tokens.take();
      boolean outside = looksBefore(true);
      Term function = function();
      looksBefore(outside);
      return function;
    }
    if (StateFunction.written(word, tokens.peekSecond().equals("(")).isPresent()) {
      return function();
    }
    if (isOfNamed(word)) {
      return bound();
    }
    Optional<Field> field = Fields.find(word, calls);
    if (field.isEmpty()) {
      throw tokens.unexpected(
          "a function of the state: %s; or a field of %s: %s; or a field of a named step: %s"
              .formatted(
                  StateFunction.all(), CallName.words(calls), Fields.names(calls), names.all()));
    }
    tokens.take();
    return new Term.Own(field.get());
  }

  private static boolean isOfNamed(String word) {
    return word.contains(".") && !word.startsWith(ANSWER + ".");
  }

  private Term bound() {
    String word = tokens.take();
    int dot = word.indexOf('.');
    Query.Named step =
        names
            .find(word.substring(0, dot))
            .orElseThrow(() -> tokens.wrong("the name of an earlier step: " + names.all()));
    Field field =
        step.field(word.substring(dot + 1))
            .orElseThrow(
                () ->
                    tokens.wrong(
                        "%s and a field of %s: %s"
                            .formatted(
                                step.name(),
                                CallName.words(step.calls()),
                                Fields.names(step.calls()))));
    return new Term.Bound(field.type(), names.slot(step, field));
  }

  private Term function() {
    boolean withArguments = tokens.peekSecond().equals("(");
    StateFunction function =
        StateFunction.written(tokens.peek(), withArguments)
            .orElseThrow(() -> tokens.unexpected("a function: " + StateFunction.all()));
    tokens.take();
    List<Term> arguments = new ArrayList<>();
    if (withArguments) {
      tokens.take("(");
      do {
        if (arguments.size() == function.arity()) {
          throw tokens.unexpected(function.written());
        }
        arguments.add(argument(function));
      } while (tokens.takes(","));
      if (arguments.size() < function.arity()) {
        throw tokens.unexpected("',' and the rest of " + function.written());
      }
      tokens.take(")");
    }
    return new Term.OfState(function, arguments, before);
  }

  private Term argument(StateFunction function) {
    return function == StateFunction.OFFERS_BETWEEN && tokens.takes(CallName.ANY)
        ? new Term.Literal(ValueType.NUMBER, StateFunction.ANYBODY)
        : value(ValueType.NUMBER, true);
  }

  /**
   * A value of a type.
   *
   * @param mayBeOfState whether it may be a function of the state
   */
  Term value(ValueType type, boolean mayBeOfState) {
    String word = tokens.peek();
    Optional<Term> literal = literal(type, word);
    if (literal.isPresent()) {
      tokens.take();
      return literal.get();
    }
    boolean isFunction =
        word.equals("before")
            || StateFunction.written(word, tokens.peekSecond().equals("(")).isPresent();
    boolean isTerm =
        isOfNamed(word) || Fields.find(word, calls).isPresent() || (isFunction && mayBeOfState);
    if (!isTerm) {
      throw tokens.unexpected(type.description() + ", or a field that is one");
    }
    Term term = term();
    if (term.type() != type) {
      throw tokens.wrong(type.description());
    }
    return term;
  }

  private Optional<Term> literal(ValueType type, String word) {
    return switch (type) {
      case NUMBER -> word.matches(NUMBER) ? Optional.of(number(word)) : Optional.empty();
      case RIGHTS -> rights(word).map(rights -> new Term.Literal(type, rights.bits()));
      case TRUTH ->
          word.equals("true") || word.equals("false")
              ? Optional.of(new Term.Literal(type, ValueType.of(word.equals("true"))))
              : Optional.empty();
    };
  }

  private Term number(String word) {
    try {
      return new Term.Literal(
          ValueType.NUMBER, Long.decode(word.replaceFirst("^(-?)0+(?=\\d)", "$1")));
    } catch (NumberFormatException tooLarge) {
      throw tokens.unexpected("a number of 64 bits");
    }
  }

  private static Optional<Permissions> rights(String word) {
    if (word.equals(NO_RIGHTS)) {
      return Optional.of(Permissions.NONE);
    }
    for (Permissions each : Permissions.values()) {
      if (!each.isEmpty() && each.toString().equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
