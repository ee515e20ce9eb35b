package org.vmoffer.conformance.validate;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.oracle.FrameNames;
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
  private List<Place> places;

  /** The number of the state of the only place, or unknown. */
  private int state = Memo.UNKNOWN;

  private LogValidator(LogLines lines, Function<Hello, Oracle> oracles, boolean remembers) {
    this.lines = lines;
    this.remembers = remembers;
    if (!lines.next()) {
      throw new BadInputException(lines.where(), "the file is empty", "hello, then calls");
    }
    this.hello = Hello.read(LogEvent.fields(lines));
    this.judge = new Judge(oracles.apply(hello));
    this.places = List.of(new Place(Position.initial(judge.oracle()), FrameNames.NONE));
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
    if (!remembers || places.size() != 1 || !places.getFirst().frames().isEmpty()) {
      return false;
    }
    if (memo.forgetIfLarge()) {
      state = Memo.UNKNOWN;
    }
    if (state == Memo.UNKNOWN) {
      state = memo.state(places.getFirst().position().state());
    }
    int line = memo.line(lines.buffer(), lines.from(), lines.end());
    int next = memo.next(state, line);
    if (next == Memo.UNKNOWN) {
      return false;
    }
    if (next != state) {
      Place place = places.getFirst();
      places = List.of(new Place(place.position().after(memo.code(next)), place.frames()));
      state = next;
    }
    return true;
  }

  private Optional<Rejection> step(LogEvent event) {
    List<Place> after = judge.after(places, event);
    if (after.isEmpty()) {
      return Optional.of(
          new Rejection(
              lines.number(),
              new Rejection.Event(
                  event.pid(),
                  Objects.requireNonNull(event.call()),
                  Objects.requireNonNull(event.answer())),
              places.stream().map(place -> judge.reason(place, event)).toList()));
    }
    int before = state;
    places = after;
    state = Memo.UNKNOWN;
    if (remembers && before != Memo.UNKNOWN && after.size() == 1 && !event.hasNames()) {
      state = memo.state(after.getFirst().position().state());
      memo.remember(before, memo.line(lines.buffer(), lines.from(), lines.end()), state);
    }
    return Optional.empty();
  }
}
