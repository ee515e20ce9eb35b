package org.vmoffer.conformance.campaign;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.campaign.EdgeStates.EdgeState;
import org.vmoffer.conformance.oracle.Oracle;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.sut.SutCommand;
import org.vmoffer.conformance.sut.SutFailure;
import org.vmoffer.conformance.trace.Walks;
import org.vmoffer.view.StateCode;

/** What all drives through the walks of a model share: what there is to do, and what was found. */
final class ModelWork {
  /** Breakdowns after which a model is given up: each costs a start, or a time of silence. */
  private static final int MOST_BREAKDOWNS = 20;

  private final Course course;
  private final Hello hello;
  private final SutCommand command;
  private final Limits limits;
  private final EdgeStates states;
  private final AtomicInteger walk = new AtomicInteger();
  private final AtomicLong steps = new AtomicLong();
  private final AtomicLong beyond = new AtomicLong();
  private final AtomicLong planned = new AtomicLong();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger breakdowns = new AtomicInteger();
  private final AtomicInteger leftBehind = new AtomicInteger();
  private final SortedSet<Rule> rules = new ConcurrentSkipListSet<>();
  private final Map<String, Failure> shortest = new LinkedHashMap<>();
  private volatile boolean interrupted;

  ModelWork(Walks walks, SutCommand command, Limits limits) {
    this.course = new Course(walks);
    this.hello = Hello.of(walks.bounds());
    this.command = command;
    this.limits = limits;
    this.states = new EdgeStates(course.edgeCount());
  }

  Course course() {
    return course;
  }

  Hello hello() {
    return hello;
  }

  EdgeStates states() {
    return states;
  }

  int workers() {
    return limits.jobs();
  }

  Seat seat(Oracle oracle) {
    return new Seat(command, hello, oracle);
  }

  /** The next walk that nobody has taken, or -1. */
  int nextWalk() {
    int next = walk.getAndIncrement();
    return next < course.walks().walkCount() ? next : -1;
  }

  /** Whether it makes sense to go on. */
  boolean goesOn() {
    return !interrupted && failures.get() < limits.failures() && breakdowns.get() < MOST_BREAKDOWNS;
  }

  /** Ends all drives as soon as they notice. */
  void interrupt() {
    interrupted = true;
  }

  void step() {
    steps.incrementAndGet();
  }

  void beyond() {
    beyond.incrementAndGet();
  }

  void planned() {
    planned.incrementAndGet();
  }

  void leftBehind(int processes) {
    leftBehind.addAndGet(processes);
  }

  void covered(int edge) {
    states.set(edge, EdgeState.COVERED);
    rules.add(course.reply(edge).rule());
  }

  /** The program did not begin anew. */
  void brokeDown(SutFailure failure) {
    breakdowns.incrementAndGet();
    limits.notice().accept("%s: %s".formatted(course.walks().model(), failure.text()));
  }

  void failed(Failure failure) {
    failures.incrementAndGet();
    if (failure.finding() instanceof Finding.NoAnswer) {
      breakdowns.incrementAndGet();
    }
    synchronized (shortest) {
      shortest.merge(
          failure.kind(), failure, (old, other) -> other.length() < old.length() ? other : old);
    }
  }

  /** The shortest failure of each kind. */
  List<Failure> failures() {
    synchronized (shortest) {
      return List.copyOf(shortest.values());
    }
  }

  /** The code of a state of the walks. */
  long[] code(int state) {
    Walks walks = course.walks();
    return Arrays.copyOfRange(
        walks.stateWords(), walks.stateOffset(state), walks.stateOffset(state + 1));
  }

  /** Whether no frame holds anything in a state: what frames hold cannot be loaded. */
  boolean isEmptied(int state) {
    return StateCode.decode(code(state), hello.frames()).contents().isEmpty();
  }

  /** How far it has come: edges that are open no more. */
  int edgesDone() {
    int done = 0;
    for (int edge = 0; edge < states.count(); edge++) {
      done += states.is(edge, EdgeState.OPEN) ? 0 : 1;
    }
    return done;
  }

  /** What has come of it. */
  ModelCoverage coverage(List<Failure> minimised, double seconds) {
    return new ModelCoverage(
        course.walks().model(),
        EdgeCounts.of(course, states),
        steps.get(),
        beyond.get(),
        rules,
        failures.get(),
        breakdowns.get(),
        leftBehind.get(),
        minimised,
        seconds);
  }
}
