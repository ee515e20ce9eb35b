package org.vmoffer.conformance.review;

import static org.vmoffer.conformance.review.ValueType.NUMBER;
import static org.vmoffer.conformance.review.ValueType.RIGHTS;
import static org.vmoffer.conformance.review.ValueType.TRUTH;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vmoffer.view.AbstractState;

/** What a query can ask of a state. Of a page that is not mapped only {@code mapped} is known. */
enum StateFunction {
  ALIVE("alive(P)", TRUTH, 1),
  MAPPED("mapped(P, G)", TRUTH, 2),
  SHARED("shared(P, G)", TRUTH, 2),
  PINNED("pinned(P, G)", TRUTH, 2),
  SPECIAL("special(P, G)", TRUTH, 2),
  CUR("cur(P, G)", RIGHTS, 2),
  MAX("max(P, G)", RIGHTS, 2),
  FRAME("frame(P, G)", NUMBER, 2),
  CONTENT("content(P, G)", NUMBER, 2),
  PENDING("pending(S, D, G)", TRUTH, 3),
  GRANT("grant(S, D, G)", RIGHTS, 3),
  DROP("drop(S, D, G)", RIGHTS, 3),
  LENGTH("length(S, D, G)", NUMBER, 3),
  OFFERS_BETWEEN("offers(S, D)", NUMBER, 2),
  OFFERS("offers", NUMBER, 0),
  PROCESSES("processes", NUMBER, 0),
  FREE("free", NUMBER, 0);

  /** What stands for every process where offers are counted; no pid is less than 0. */
  static final long ANYBODY = -1;

  private final String written;
  private final ValueType type;
  private final int arity;

  StateFunction(String written, ValueType type, int arity) {
    this.written = written;
    this.type = type;
    this.arity = arity;
  }

  ValueType type() {
    return type;
  }

  /** The value if an argument is absent. */
  long absent() {
    return type == TRUTH ? 0 : ValueType.ABSENT;
  }

  /** How many arguments it takes. */
  int arity() {
    return arity;
  }

  /** The function with this word, and with arguments or without, if there is one. */
  static Optional<StateFunction> written(String word, boolean withArguments) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word) && each.arity > 0 == withArguments)
        .findFirst();
  }

  /** Whether a word means a function. */
  static boolean isOne(String word) {
    return Arrays.stream(values()).anyMatch(each -> each.word().equals(word));
  }

  /** All, as they are written. */
  static String all() {
    return Arrays.stream(values()).map(StateFunction::written).collect(Collectors.joining(" "));
  }

  /** How it is written. */
  String written() {
    return written;
  }

  private String word() {
    return arity == 0 ? written : written.substring(0, written.indexOf('('));
  }

  /** The value in a state. */
  long of(AbstractState state, long[] arguments) {
    return switch (this) {
      case ALIVE ->
          ValueType.of(state.processes().stream().anyMatch(each -> each.pid() == arguments[0]));
      case MAPPED -> ValueType.of(page(state, arguments) != null);
      case SHARED -> mark(state, arguments, page -> page.marks().shared());
      case PINNED -> mark(state, arguments, page -> page.marks().pinned());
      case SPECIAL -> mark(state, arguments, page -> page.marks().special());
      case CUR -> ofPage(state, arguments, page -> page.current().bits());
      case MAX -> ofPage(state, arguments, page -> page.maximum().bits());
      case FRAME -> ofPage(state, arguments, AbstractState.Page::frame);
      case CONTENT -> ofPage(state, arguments, page -> content(state, page.frame()));
      case PENDING -> ValueType.of(offer(state, arguments).isPresent());
      case GRANT -> ofOffer(state, arguments, offer -> offer.grant().bits());
      case DROP -> ofOffer(state, arguments, offer -> offer.drop().bits());
      case LENGTH -> ofOffer(state, arguments, AbstractState.Offer::pages);
      case OFFERS_BETWEEN ->
          state.offers().stream()
              .filter(each -> is(each.source(), arguments[0]))
              .filter(each -> is(each.destination(), arguments[1]))
              .count();
      case OFFERS -> state.offers().size();
      case PROCESSES -> state.processes().size();
      case FREE -> state.free().size();
    };
  }

  private static boolean is(int pid, long asked) {
    return asked == ANYBODY || asked == pid;
  }

  private static AbstractState.@Nullable Page page(AbstractState state, long[] arguments) {
    for (AbstractState.ProcessState process : state.processes()) {
      if (process.pid() == arguments[0]) {
        for (AbstractState.Page page : process.pages()) {
          if (page.page() == arguments[1]) {
            return page;
          }
        }
      }
    }
    return null;
  }

  private static long mark(
      AbstractState state, long[] arguments, Predicate<AbstractState.Page> mark) {
    AbstractState.Page page = page(state, arguments);
    return ValueType.of(page != null && mark.test(page));
  }

  private static long ofPage(
      AbstractState state, long[] arguments, ToLongFunction<AbstractState.Page> value) {
    AbstractState.Page page = page(state, arguments);
    return page == null ? ValueType.ABSENT : value.applyAsLong(page);
  }

  private static long content(AbstractState state, int frame) {
    return state.contents().stream()
        .filter(each -> each.frame() == frame)
        .mapToLong(AbstractState.Content::value)
        .findFirst()
        .orElse(0);
  }

  private static Optional<AbstractState.Offer> offer(AbstractState state, long[] key) {
    return state.offers().stream()
        .filter(each -> each.source() == key[0])
        .filter(each -> each.destination() == key[1] && each.page() == key[2])
        .findFirst();
  }

  private static long ofOffer(
      AbstractState state, long[] key, ToLongFunction<AbstractState.Offer> value) {
    return offer(state, key).map(value::applyAsLong).orElse(ValueType.ABSENT);
  }
}
