package org.vmoffer.conformance.workload;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.cycles.Cause;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Step;
import org.vmoffer.timing.CallListener;
import org.vmoffer.timing.StepListener;

/** Counts who spends what, and when hand-overs begin and end. */
final class WorkloadMeter implements StepListener, CallListener {
  private final List<Map<Cause, Long>> causes = new ArrayList<>();
  private final long[] interrupts;
  private final long[] walks;
  private final long[] ends;
  private final Long2LongOpenHashMap before = new Long2LongOpenHashMap();
  private final LongOpenHashSet computing = new LongOpenHashSet();
  private final Long2LongOpenHashMap reads = new Long2LongOpenHashMap();
  private final List<Stretch> stretches = new ArrayList<>();
  private final int kept;

  /**
   * A meter.
   *
   * @param kept how many stretches it keeps
   */
  WorkloadMeter(Programs programs, int kept) {
    int threads = programs.all().size();
    for (int i = 0; i < threads; i++) {
      causes.add(new EnumMap<>(Cause.class));
    }
    interrupts = new long[threads];
    walks = new long[threads];
    ends = new long[threads];
    this.kept = kept;
    for (Programs.HandOver one : programs.handOvers()) {
      before.put(key(one.sender(), one.next()), 0);
      if (one.computes()) {
        computing.add(key(one.sender(), one.next()));
      }
      reads.put(key(one.receiver(), one.read()), 0);
    }
  }

  private static long key(int thread, int operation) {
    return (long) thread << Integer.SIZE | operation;
  }

  @Override
  public void spent(
      int core, int thread, int operation, long step, Cause cause, long start, long cycles) {
    if (stretches.size() < kept) {
      stretches.add(new Stretch(core, thread, step, cause, start, cycles));
    }
    causes.get(thread - 1).merge(cause, cycles, Long::sum);
    Action action = step < 0 ? null : Step.action(step);
    boolean interrupt = action == Action.DELIVER || action == Action.ACKNOWLEDGE;
    if (cause == Cause.DELIVER) {
      interrupts[thread - 1]++;
    } else if (cause == Cause.WALK) {
      walks[thread - 1]++;
    }
    if (!interrupt && cause != Cause.IDLE) {
      ends[thread - 1] = start + cycles;
    }
    if (cause == Cause.COMPUTE && computing.contains(key(thread, operation))) {
      before.put(key(thread, operation), start + cycles);
    }
  }

  @Override
  public void called(int thread, int operation, long start, long end) {
    long next = key(thread, operation + 1);
    if (before.containsKey(next)) {
      before.put(next, end);
    }
    long read = key(thread, operation);
    if (reads.containsKey(read)) {
      reads.put(read, start);
    }
  }

  /** Cycles of a thread by cause. */
  Map<Cause, Long> causes(int thread) {
    return causes.get(thread - 1);
  }

  long interrupts(int thread) {
    return interrupts[thread - 1];
  }

  long walks(int thread) {
    return walks[thread - 1];
  }

  /** When a thread has done the last that it did itself. */
  long end(int thread) {
    return ends[thread - 1];
  }

  /** How long a hand-over took. */
  long took(Programs.HandOver one) {
    return reads.get(key(one.receiver(), one.read())) - before.get(key(one.sender(), one.next()));
  }

  List<Stretch> stretches() {
    return stretches;
  }
}
