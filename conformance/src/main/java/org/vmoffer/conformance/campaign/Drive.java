package org.vmoffer.conformance.campaign;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.function.IntPredicate;
import org.vmoffer.conformance.campaign.EdgeStates.EdgeState;
import org.vmoffer.conformance.campaign.Player.Played;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.oracle.Explanation;
import org.vmoffer.conformance.oracle.WalkOracle;
import org.vmoffer.conformance.protocol.Welcome;
import org.vmoffer.conformance.sut.SutFailure;
import org.vmoffer.conformance.trace.CallJson;

/**
 * Drives one program through a share of a model's walks, and then to whatever is still open of that
 * share: where the program has left a walk, other ways are planned from where it is.
 */
final class Drive {
  /** A refusal may be for the moment only. */
  private static final int TRIES = 3;

  private static final int NOWHERE = -1;

  private final ModelWork work;
  private final int worker;
  private final WalkOracle oracle;
  private final Seat seat;

  /** The state of the walks in which the program is, or {@link #NOWHERE}. */
  private int at = NOWHERE;

  /** Whether the program is where it should be, though that may be in no walk. */
  private boolean sound;

  /**
   * A drive.
   *
   * @param work what all drives through a model share
   * @param worker the number of this one
   */
  Drive(ModelWork work, int worker) {
    this.work = work;
    this.worker = worker;
    this.oracle = new WalkOracle(work.course().walks());
    this.seat = work.seat(oracle);
  }

  /**
   * Drives until nothing is open any more that can be reached, or so much is wrong that it ends.
   */
  void run() throws IOException {
    try (seat) {
      for (int walk = work.nextWalk(); walk >= 0 && work.goesOn(); walk = work.nextWalk()) {
        follow(walk);
      }
      while (work.goesOn() && visitNearest()) {
        work.planned();
      }
    } finally {
      work.leftBehind(seat.leftBehind());
    }
  }

  private void follow(int walk) throws IOException {
    Course course = work.course();
    if (!begin()) {
      return;
    }
    int last = course.walks().firstStep(walk + 1);
    for (int step = course.walks().firstStep(walk); step < last && work.goesOn(); step++) {
      int edge = course.edgeOf(step);
      if (at == course.source(edge)) {
        take(edge);
      } else if (at == NOWHERE && !beyond(course.invocation(edge))) {
        return;
      }
      if (!sound) {
        return;
      }
    }
  }

  /** Goes to the nearest edge of this drive that is open; false if there is none. */
  private boolean visitNearest() throws IOException {
    IntPredicate wanted =
        edge -> edge % work.workers() == worker && work.states().is(edge, EdgeState.OPEN);
    IntArrayList way = at == NOWHERE ? new IntArrayList() : way(at, wanted);
    if (way.isEmpty()) {
      way = way(0, wanted);
      if (!way.isEmpty() && !begin()) {
        return true;
      }
    }
    if (way.isEmpty()) {
      return visitByLoading(wanted);
    }
    for (int edge : way) {
      if (at != work.course().source(edge) || !work.goesOn()) {
        return true;
      }
      take(edge);
    }
    return true;
  }

  private IntArrayList way(int from, IntPredicate wanted) {
    return work.course().way(from, wanted, work.states()::isUsable);
  }

  /** Puts the program where it cannot come by itself, if it can be put there. */
  private boolean visitByLoading(IntPredicate wanted) throws IOException {
    for (int edge = 0; edge < work.course().edgeCount(); edge++) {
      if (wanted.test(edge) && work.isEmptied(work.course().source(edge)) && canLoad()) {
        int state = work.course().source(edge);
        try {
          seat.player().load(work.code(state));
          at = state;
          sound = true;
          take(edge);
        } catch (SutFailure failure) {
          breakDown(failure);
          work.states().set(edge, EdgeState.REFUSED);
        }
        return true;
      }
    }
    return false;
  }

  private boolean canLoad() throws IOException {
    return seat.player().welcome().can(Welcome.LOAD);
  }

  private boolean begin() throws IOException {
    try {
      seat.player().reset();
      at = 0;
      sound = true;
      return true;
    } catch (SutFailure failure) {
      breakDown(failure);
      return false;
    }
  }

  private void breakDown(SutFailure failure) {
    work.brokeDown(failure);
    seat.replace();
    at = NOWHERE;
    sound = false;
  }

  private void take(int edge) throws IOException {
    Course course = work.course();
    Invocation invocation = course.invocation(edge);
    Player player = seat.player();
    if (!player.welcome().has(CallJson.name(invocation.call()))) {
      work.states().set(edge, EdgeState.ABSENT);
      return;
    }
    switch (play(player, invocation, !course.isLoop(edge))) {
      case Played.Allowed(Explanation.Choice choice, _) -> {
        at = oracle.number(player.position().state());
        allowed(edge, choice);
      }
      case Played.Failed(Failure failure) -> {
        work.states().set(edge, EdgeState.FAILED);
        failed(failure);
      }
    }
  }

  private void allowed(int edge, Explanation.Choice choice) {
    switch (choice) {
      case NONE -> work.covered(edge);
      case PLACE -> work.states().set(edge, EdgeState.ELSEWHERE);
      case REFUSED -> {
        if (work.states().refused(edge) >= TRIES) {
          work.states().set(edge, EdgeState.REFUSED);
        }
      }
    }
  }

  /** Makes a call of a walk where no walk goes; false if the walk cannot go on. */
  private boolean beyond(Invocation invocation) throws IOException {
    Player player = seat.player();
    if (!player.welcome().has(CallJson.name(invocation.call()))
        || (invocation.pid() != 0 && !player.lives(invocation.pid()))) {
      return false;
    }
    work.beyond();
    if (play(player, invocation, true) instanceof Played.Failed(Failure failure)) {
      failed(failure);
    } else {
      at = oracle.number(player.position().state());
    }
    return sound;
  }

  private Played play(Player player, Invocation invocation, boolean look) {
    work.step();
    return player.play(invocation, look);
  }

  private void failed(Failure failure) {
    at = NOWHERE;
    sound = false;
    if (failure.finding() instanceof Finding.NoAnswer) {
      seat.replace();
    }
    work.failed(failure);
  }
}
