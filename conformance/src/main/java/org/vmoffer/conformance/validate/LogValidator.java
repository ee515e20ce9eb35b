package org.vmoffer.conformance.validate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.oracle.FrameNames;
import org.vmoffer.conformance.oracle.OfferNames;
import org.vmoffer.conformance.oracle.Oracle;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Hello;

/** Reads a log as it comes and follows it from state to state. */
public final class LogValidator {
  private static final int LINES_BETWEEN_NEWS = 1 << 14;

  private final LogLines lines;
  private final Hello hello;
  private final Judge judge;
  private final Memo memo = new Memo();
  private final boolean remembers;

  /** Where the program may be, unless there is a state. */
  private List<Place> places;

  /** The number of the only state in which the program may be, or unknown. */
  private int state = Memo.UNKNOWN;

  /** What is known of ids in that state. */
  private OfferNames names = OfferNames.NONE;

  private LogValidator(LogLines lines, Function<Hello, Oracle> oracles, boolean remembers) {
    this.lines = lines;
    this.remembers = remembers;
    this.hello = machine(lines);
    this.judge = new Judge(oracles.apply(hello));
    this.places = List.of(new Place(Position.initial(judge.oracle()), FrameNames.NONE));
  }

  /**
   * The machine that a log is of.
   *
   * @throws BadInputException if it does not begin with one
   */
  public static Hello machine(Path file) {
    try (LogLines lines = new LogLines(file)) {
      return machine(lines);
    }
  }

  /** The same, of its first line. */
  static Hello machine(LogLines lines) {
    if (!lines.next()) {
      throw new BadInputException(lines.where(), "the file is empty", "hello, then calls");
    }
    return Hello.read(LogEvent.fields(lines));
  }

  /**
   * Validates a log.
   *
   * @param oracles gives the oracle of a machine
   * @param progress told how many lines have been read
   * @throws BadInputException if it is no log, or there are no calls in it
   */
  public static LogResult validate(
      Path file, Function<Hello, Oracle> oracles, LongConsumer progress) {
    return validate(file, oracles, progress, true);
  }

  static LogResult validate(
      Path file, Function<Hello, Oracle> oracles, LongConsumer progress, boolean remembers) {
    long start = System.nanoTime();
    try (LogLines lines = new LogLines(file)) {
      LogValidator validator = new LogValidator(lines, oracles, remembers);
      long events = 0;
      Optional<Rejection> rejection = Optional.empty();
      while (rejection.isEmpty() && lines.next()) {
        if (validator.stepsByMemory()) {
          events++;
        } else {
          LogEvent event = LogEvent.read(lines, validator.hello);
          if (event.call() == null) {
            validator.begin(event, events);
          } else {
            rejection = validator.step(event);
            events++;
          }
        }
        if (lines.number() % LINES_BETWEEN_NEWS == 0) {
          progress.accept(lines.number());
        }
      }
      if (events == 0) {
        throw new BadInputException(lines.where(), "there are no calls", "one or more");
      }
      return new LogResult(file, events, rejection, (System.nanoTime() - start) / 1e9);
    }
  }

  private void begin(LogEvent event, long events) {
    if (events > 0) {
      throw new BadInputException(lines.where(), "a state alone", "a call: the log has begun");
    }
    places = List.of(judge.begin(event));
    state = Memo.UNKNOWN;
  }

  /** Goes to where this line has led before; false if that is not known. */
  private boolean stepsByMemory() {
    if (!remembers || !isInOneState()) {
      return false;
    }
    int line = memo.line(lines.buffer(), lines.from(), lines.end());
    int next = memo.next(state, line);
    if (next == Memo.UNKNOWN) {
      return false;
    }
    if (memo.offers(next) != memo.offers(state)) {
      names = names.after(memo.code(state), memo.code(next));
    }
    state = next;
    return true;
  }

  /** Whether there is one state, and nothing to be known of frames; it has a number then. */
  private boolean isInOneState() {
    if (state == Memo.UNKNOWN) {
      if (places.size() != 1 || !places.getFirst().frames().isEmpty()) {
        return false;
      }
      Position position = places.getFirst().position();
      state = memo.state(position.state());
      names = position.names();
    }
    if (memo.isLarge()) {
      long[] present = memo.code(state);
      memo.forget();
      state = memo.state(present);
    }
    return true;
  }

  private List<Place> places() {
    return state == Memo.UNKNOWN
        ? places
        : List.of(new Place(new Position(memo.code(state), names), FrameNames.NONE));
  }

  private Optional<Rejection> step(LogEvent event) {
    List<Place> before = places();
    List<Place> after = judge.after(before, event);
    if (after.isEmpty()) {
      return Optional.of(judge.rejection(lines.number(), before, event));
    }
    int from = state;
    places = after;
    state = Memo.UNKNOWN;
    if (remembers && from != Memo.UNKNOWN && !event.hasNames() && isInOneState()) {
      memo.remember(from, memo.line(lines.buffer(), lines.from(), lines.end()), state);
    }
    return Optional.empty();
  }
}
