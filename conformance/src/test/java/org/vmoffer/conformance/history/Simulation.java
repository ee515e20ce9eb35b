package org.vmoffer.conformance.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.property.RandomCalls;
import org.vmoffer.conformance.protocol.Answer;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.view.StateCode;

/**
 * A history of the reference kernel in simulated time, linearizable by construction: each call
 * takes effect at some moment between its invocation and its return. The same seed gives the same
 * one.
 */
final class Simulation {
  /** A small machine on which everything can happen. */
  static final Hello MACHINE = new Hello("x86-64", 8, 12, 4, 3, true);

  private static final int CALL_NANOS = 1000;

  private enum Kind {
    INVOKE,
    EFFECT,
    RETURN
  }

  /** Something that happens; {@code lives} counts the processes that have had the caller's pid. */
  private record Event(long t, Kind kind, int thread, int operation, int lives) {
    Event(long t, Kind kind, int thread) {
      this(t, kind, thread, -1, 0);
    }
  }

  private final Random random;
  private final RandomCalls calls;
  private final Kernel kernel = new Kernel(MACHINE.machine());
  private final PriorityQueue<Event> due =
      new PriorityQueue<>(
          Comparator.comparingLong(Event::t)
              .thenComparing(Event::kind)
              .thenComparingInt(Event::thread));
  private final List<Operation> operations = new ArrayList<>();
  private final List<@Nullable Answer> answers = new ArrayList<>();
  private final int[] killed;
  private final int[] ended = new int[MACHINE.maxPid() + 1];
  private final double idle;
  private final double pending;

  private Simulation(long seed, int threads, double idle, double pending) {
    this.random = new Random(seed);
    this.calls = new RandomCalls(seed);
    this.killed = new int[threads];
    this.idle = idle;
    this.pending = pending;
  }

  /**
   * A history.
   *
   * @param idle how long a thread rests between calls, in mean lengths of a call
   * @param pending the share of calls that never return; their thread goes on under another name
   */
  static History of(long seed, int threads, int operations, double idle, double pending) {
    return new Simulation(seed, threads, idle, pending).run(operations);
  }

  /**
   * A history that begins where some calls have led.
   *
   * @param before how many
   */
  static History later(long seed, int before, int threads, int operations) {
    Simulation simulation = new Simulation(seed, threads, 0.5, 0.15);
    for (int i = 0; i < before; i++) {
      Invocation invocation = simulation.calls.next(simulation.kernel);
      simulation.kernel.call(invocation.pid(), invocation.call());
      simulation.kernel.forgetMarks();
    }
    return simulation.run(operations);
  }

  private History run(int most) {
    Start start = Start.at(Position.withUnknownNames(StateCode.of(kernel)));
    for (int thread = 0; thread < killed.length; thread++) {
      due.add(new Event(rest(), Kind.INVOKE, thread));
    }
    for (Event event = due.poll(); event != null; event = due.poll()) {
      switch (event.kind()) {
        case INVOKE -> {
          if (operations.size() < most) {
            invoke(event);
          }
        }
        case EFFECT -> takeEffect(event);
        case RETURN -> comeBack(event);
      }
    }
    return new History("simulated", MACHINE, List.of(start), operations);
  }

  private void invoke(Event event) {
    int index = operations.size();
    String name = Character.toString('a' + event.thread());
    String thread = killed[event.thread()] == 0 ? name : name + killed[event.thread()];
    Invocation invocation = calls.next(kernel);
    operations.add(new Operation(index, thread, invocation, event.t(), 0, null));
    answers.add(null);
    long effect = event.t() + 1 + random.nextInt(CALL_NANOS);
    int lives = ended[invocation.pid()];
    due.add(new Event(effect, Kind.EFFECT, event.thread(), index, lives));
  }

  private void takeEffect(Event event) {
    Invocation invocation = operations.get(event.operation()).invocation();
    boolean lives =
        event.lives() == ended[invocation.pid()]
            && Position.withUnknownNames(StateCode.of(kernel)).lives(invocation.pid());
    if (lives) {
      Answer answer = Answer.of(kernel.call(invocation.pid(), invocation.call()));
      kernel.forgetMarks();
      ended[invocation.pid()] += invocation.call() instanceof Call.Exit ? 1 : 0;
      answers.set(event.operation(), answer);
    }
    if (lives && random.nextDouble() >= pending) {
      long end = event.t() + 1 + random.nextInt(CALL_NANOS);
      due.add(new Event(end, Kind.RETURN, event.thread(), event.operation(), 0));
    } else {
      killed[event.thread()]++;
      due.add(new Event(event.t() + 1 + rest(), Kind.INVOKE, event.thread()));
    }
  }

  private void comeBack(Event event) {
    Operation operation = operations.get(event.operation());
    Answer answer = answers.get(event.operation());
    if (answer == null) {
      throw new IllegalStateException("a call returns before it has taken effect");
    }
    operations.set(
        event.operation(), operation.returned(new Operation.Return(answer, event.t(), 0)));
    due.add(new Event(event.t() + 1 + rest(), Kind.INVOKE, event.thread()));
  }

  private long rest() {
    return (long) (idle * CALL_NANOS * 2 * random.nextDouble());
  }
}
