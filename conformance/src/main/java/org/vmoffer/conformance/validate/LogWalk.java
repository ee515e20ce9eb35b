package org.vmoffer.conformance.validate;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.oracle.Explanation;
import org.vmoffer.conformance.oracle.FrameNames;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.Walk;

/**
 * A log as a walk of the specification: what each call was by the specification's labels, and a
 * state after each. Frames are numbered as the reference kernel takes them.
 *
 * @param walk the walk, as far as the log is explained
 * @param leftOut refusals, without effect, that the specification has no label for: an interrupted
 *     claim, say; they are not in the walk
 * @param rejection what is not explained, if anything
 */
public record LogWalk(Walk walk, long leftOut, Optional<Rejection> rejection) {
  /** Every state of a walk is in memory. */
  private static final int MOST_CALLS = 100_000;

  /** A place, and how the log may have got there. */
  private record Trail(Place place, @Nullable Trail before, @Nullable Step last) {}

  /** A call by the specification's labels; no reply for a refusal that it has none for. */
  private record Step(int pid, Explanation explanation) {}

  /**
   * Follows a log.
   *
   * @throws BadInputException if it is no log, there are no calls in it, or too many
   */
  public static LogWalk of(Path file) {
    try (LogLines lines = new LogLines(file)) {
      Hello hello = LogValidator.machine(lines);
      Judge judge = new Judge(new KernelOracle(hello.bounds()));
      Place start = new Place(Position.initial(judge.oracle()), FrameNames.NONE);
      List<Trail> trails = List.of(new Trail(start, null, null));
      int calls = 0;
      while (lines.next()) {
        LogEvent event = LogEvent.read(lines, hello);
        if (event.call() == null) {
          if (calls > 0) {
            throw new BadInputException(lines.where(), "a state alone", "a call");
          }
          trails = List.of(new Trail(judge.begin(event), null, null));
          continue;
        }
        if (++calls > MOST_CALLS) {
          throw new BadInputException(
              lines.where(), "more calls", "no more than %,d".formatted(MOST_CALLS));
        }
        List<Trail> after = after(trails, event, judge);
        if (after.isEmpty()) {
          List<Place> places = trails.stream().map(Trail::place).toList();
          return of(
              file,
              hello,
              trails.getFirst(),
              judge,
              Optional.of(judge.rejection(lines.number(), places, event)));
        }
        trails = after;
      }
      if (calls == 0) {
        throw new BadInputException(lines.where(), "there are no calls", "one or more");
      }
      return of(file, hello, trails.getFirst(), judge, Optional.empty());
    }
  }

  private static List<Trail> after(List<Trail> trails, LogEvent event, Judge judge) {
    Map<Place, Trail> after = new HashMap<>();
    List<Trail> inOrder = new ArrayList<>(1);
    for (Trail trail : trails) {
      for (Judge.Explained each : judge.explained(trail.place, event)) {
        Trail next = new Trail(each.place(), trail, new Step(event.pid(), each.explanation()));
        if (after.putIfAbsent(each.place(), next) == null) {
          inOrder.add(next);
        }
      }
    }
    return inOrder;
  }

  private static LogWalk of(
      Path file, Hello hello, Trail end, Judge judge, Optional<Rejection> rejection) {
    Deque<Walk.Step> steps = new ArrayDeque<>();
    long leftOut = 0;
    Trail at = end;
    while (at.before != null) {
      Step last = Objects.requireNonNull(at.last);
      Reply reply = last.explanation.reply();
      if (reply == null) {
        leftOut++;
      } else {
        steps.addFirst(
            new Walk.Step(
                new Invocation(last.pid, last.explanation.call()),
                reply,
                judge.decoded(at.place.position())));
      }
      at = at.before;
    }
    Walk walk =
        new Walk(
            String.valueOf(file.getFileName()),
            hello.bounds(),
            judge.decoded(at.place.position()),
            List.copyOf(steps));
    return new LogWalk(walk, leftOut, rejection);
  }
}
