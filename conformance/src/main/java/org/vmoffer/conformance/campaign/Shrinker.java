package org.vmoffer.conformance.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmoffer.conformance.campaign.Player.Played;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.sut.SutFailure;

/**
 * Makes failing walks shorter: leaves out calls, half of them at a time down to one by one, and
 * processes, for as long as a failure of the same kind remains. What is due of the walk that is
 * left is asked anew, so that any calls may go.
 */
final class Shrinker {
  /** Walks that are tried for a failure. */
  private static final int MOST_TRIES = 500;

  /** The same if each costs a time of silence or a new start. */
  private static final int MOST_BREAKDOWNS = 24;

  private final Seat seat;
  private int tries;
  private int breakdowns;

  Shrinker(Seat seat) {
    this.seat = seat;
  }

  /** The shortest walk found that fails in the same way. */
  Failure shrink(Failure failure) throws IOException {
    tries = 0;
    breakdowns = 0;
    Failure shortest = withoutCalls(failure);
    Failure fewer = withoutProcesses(shortest);
    return fewer.length() < shortest.length() ? withoutCalls(fewer) : fewer;
  }

  private Failure withoutProcesses(Failure failure) throws IOException {
    Failure shortest = failure;
    int at = 0;
    while (at < shortest.before().size() && goesOn()) {
      Optional<List<Invocation>> without = ProcessRemoval.of(shortest, at);
      Optional<Failure> fails =
          without.isEmpty() ? Optional.empty() : fails(without.get(), failure.kind());
      if (fails.isPresent() && fails.get().length() < shortest.length()) {
        shortest = fails.get();
      } else {
        at++;
      }
    }
    return shortest;
  }

  private Failure withoutCalls(Failure failure) throws IOException {
    Failure shortest = failure;
    int chunk = Math.max(1, failure.before().size() / 2);
    while (chunk >= 1 && goesOn()) {
      boolean shorter = false;
      int from = 0;
      while (from < shortest.before().size() && goesOn()) {
        Optional<Failure> without = fails(without(shortest, from, chunk), failure.kind());
        if (without.isPresent() && without.get().length() < shortest.length()) {
          shortest = without.get();
          shorter = true;
        } else {
          from += chunk;
        }
      }
      chunk = chunk == 1 && shorter ? 1 : chunk / 2;
    }
    return shortest;
  }

  private boolean goesOn() {
    return tries < MOST_TRIES && breakdowns < MOST_BREAKDOWNS;
  }

  private static List<Invocation> without(Failure failure, int from, int length) {
    List<Invocation> calls = new ArrayList<>(failure.invocations());
    calls.subList(from, Math.min(from + length, calls.size() - 1)).clear();
    return calls;
  }

  /** The failure of a kind to which calls lead, if they do. */
  Optional<Failure> fails(List<Invocation> calls, String kind) throws IOException {
    tries++;
    try {
      Player player = seat.player();
      player.reset();
      for (Invocation invocation : calls) {
        if (invocation.pid() != 0 && !player.lives(invocation.pid())) {
          return Optional.empty();
        }
        if (player.play(invocation, true) instanceof Played.Failed(Failure failure)) {
          if (failure.finding() instanceof Finding.NoAnswer) {
            breakdowns++;
            seat.replace();
          }
          return Optional.of(failure).filter(found -> found.kind().equals(kind));
        }
      }
      return Optional.empty();
    } catch (SutFailure doesNotBegin) {
      breakdowns++;
      seat.replace();
      return Optional.empty();
    }
  }
}
