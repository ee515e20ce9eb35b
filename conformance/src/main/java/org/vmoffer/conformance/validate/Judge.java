package org.vmoffer.conformance.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.oracle.Explainer;
import org.vmoffer.conformance.oracle.Explanation;
import org.vmoffer.conformance.oracle.FrameNames;
import org.vmoffer.conformance.oracle.Oracle;
import org.vmoffer.conformance.oracle.Outcome;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.ToldStates;
import org.vmoffer.conformance.report.Difference;
import org.vmoffer.conformance.trace.StateJsonReader;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.StateCode;
import org.vmoffer.view.StateLoader;

/** Judges events one by one, without haste: what is allowed, and if nothing is, why. */
final class Judge {
  private final Oracle oracle;

  /** Whether a load that tells what it found is believed: only one that tells is looked at. */
  private final Explainer withValues;

  private final Explainer withoutValues;
  private final ToldStates states = new ToldStates();

  Judge(Oracle oracle) {
    this.oracle = oracle;
    this.withValues = new Explainer(oracle, true);
    this.withoutValues = new Explainer(oracle, false);
  }

  Oracle oracle() {
    return oracle;
  }

  /**
   * The places after an event.
   *
   * @param places where the program may be before it, one or more
   * @return none if the event is not allowed from any of them
   */
  List<Place> after(List<Place> places, LogEvent event) {
    List<Place> after = new ArrayList<>(1);
    for (Place place : places) {
      for (Explained each : explained(place, event)) {
        if (!after.contains(each.place())) {
          after.add(each.place());
        }
      }
    }
    return after;
  }

  /**
   * A place that explains an event, and how it does.
   *
   * @param place where the program may be then
   * @param explanation why
   */
  record Explained(Place place, Explanation explanation) {}

  /** Every explanation of an event from one place. */
  List<Explained> explained(Place place, LogEvent event) {
    if (!isCaller(place, event)) {
      return List.of();
    }
    Answer answer = Objects.requireNonNull(event.answer());
    @Nullable AbstractState told = event.state() == null ? null : states.read(event.state());
    List<Explained> all = new ArrayList<>(1);
    for (Explanation each : explanations(place, event, answer)) {
      named(place, each.position(), told).ifPresent(then -> all.add(new Explained(then, each)));
    }
    return all;
  }

  private List<Explanation> explanations(Place place, LogEvent event, Answer answer) {
    Call call = Objects.requireNonNull(event.call());
    Explainer explainer = answer.value() == null ? withoutValues : withValues;
    return explainer.explanations(place.position(), event.pid(), call, answer);
  }

  private static boolean isCaller(Place place, LogEvent event) {
    return event.pid() == 0 || (place.position().state()[0] >>> event.pid() & 1) == 1;
  }

  private Optional<Place> named(Place before, Position position, @Nullable AbstractState told) {
    if (told == null) {
      FrameNames frames = before.frames();
      return Optional.of(
          new Place(position, frames.isEmpty() ? frames : frames.retained(decoded(position))));
    }
    return before
        .frames()
        .match(decoded(position), told)
        .map(frames -> new Place(position, frames));
  }

  AbstractState decoded(Position position) {
    return StateCode.decode(position.state(), oracle.bounds().frames());
  }

  /**
   * The place in a state that the log begins with; its frames are those of the machine.
   *
   * @throws BadInputException if it is no state of the machine
   */
  Place begin(LogEvent event) {
    int frames = oracle.bounds().frames();
    var fields = Objects.requireNonNull(event.state());
    AbstractState state = new StateJsonReader(frames).read(fields);
    long[] code;
    try {
      code = StateCode.encode(state, frames);
      new StateLoader(Machines.of(oracle.bounds())).loadAudited(code, code.length);
    } catch (IllegalArgumentException misfit) {
      throw new BadInputException(
          fields.where("processes"),
          String.valueOf(misfit.getMessage()),
          "a state of this machine");
    }
    return new Place(Position.withUnknownNames(code), FrameNames.NONE);
  }

  /** Why an event is not allowed from any of these places. */
  Rejection rejection(long line, List<Place> places, LogEvent event) {
    return new Rejection(
        line,
        new Rejection.Event(
            event.pid(),
            Objects.requireNonNull(event.call()),
            Objects.requireNonNull(event.answer())),
        places.stream().map(place -> reason(place, event)).toList());
  }

  private Rejection.Reason reason(Place place, LogEvent event) {
    AbstractState state = decoded(place.position());
    if (!isCaller(place, event)) {
      return new Rejection.DeadCaller(state);
    }
    Call call = Objects.requireNonNull(event.call());
    Answer answer = Objects.requireNonNull(event.answer());
    Outcome due = withValues.due(place.position(), event.pid(), call);
    List<Explanation> explained = explanations(place, event, answer);
    if (explained.isEmpty() || event.state() == null) {
      return new Rejection.OtherAnswer(state, due);
    }
    AbstractState expected = decoded(explained.getFirst().position());
    AbstractState told = place.frames().renamed(states.read(event.state()), expected);
    AbstractState bare =
        new AbstractState(expected.processes(), expected.offers(), told.free(), told.contents());
    Difference difference =
        Difference.between(bare, told)
            .orElseGet(() -> new Difference("frames", "one name for each", "a name twice"));
    return new Rejection.OtherState(state, due, difference);
  }
}
