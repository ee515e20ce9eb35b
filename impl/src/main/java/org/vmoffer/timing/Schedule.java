package org.vmoffer.timing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Pc;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Step;
import org.vmoffer.timing.Turn.Kind;

/**
 * Who is next: of what all cores can do, that which starts first, of equal ones that of the core
 * with the lowest number. Interrupts come before what the core would do at the same time.
 */
final class Schedule {
  private final Probe probe;
  private final Channels channels;
  private final List<TimedCore> cores;
  private final int storeDepth;

  Schedule(Probe probe, Channels channels, List<TimedCore> cores, int storeDepth) {
    this.probe = probe;
    this.channels = channels;
    this.cores = cores;
    this.storeDepth = storeDepth;
  }

  /** The next turn, or null if nobody can do anything any more. */
  @Nullable Turn next() {
    Turn next = null;
    for (TimedCore core : cores) {
      Turn turn = of(core);
      if (turn != null) {
        next = next == null ? turn : Turn.earlier(next, turn);
      }
    }
    return next;
  }

  private @Nullable Turn of(TimedCore core) {
    Turn interrupt = null;
    for (ThreadProgress thread : core.threads()) {
      if (probe.isInterrupted(thread.number())) {
        return probe.waitingStores(thread.number()) > 0
            ? drain(core, thread)
            : at(core, thread, Kind.ACKNOWLEDGE, thread.arrivals().getFirst().at());
      }
      if (!thread.arrivals().isEmpty()) {
        Turn turn = at(core, thread, Kind.DELIVER, thread.arrivals().getFirst().at());
        interrupt = interrupt == null ? turn : Turn.earlier(interrupt, turn);
      }
    }
    Turn go = go(core);
    if (interrupt == null || go == null) {
      return interrupt == null ? go : interrupt;
    }
    return Turn.earlier(interrupt, go);
  }

  /** Another thread gets the core when the current one sleeps; who waits for a flush spins. */
  private @Nullable Turn go(TimedCore core) {
    Turn best = go(core, core.current());
    if (mayYield(core.current())) {
      for (ThreadProgress thread : core.threads()) {
        Turn turn = thread == core.current() ? null : go(core, thread);
        if (turn != null) {
          best = best == null ? turn : Turn.earlier(best, turn);
        }
      }
    }
    for (ThreadProgress thread : core.threads()) {
      if (best == null && probe.waitingStores(thread.number()) > 0) {
        best = drain(core, thread);
      }
    }
    return best;
  }

  private boolean mayYield(ThreadProgress thread) {
    return switch (probe.pc(thread.number())) {
      case USER, UNBORN, ENDED, LOCK, FAULT -> true;
      default -> false;
    };
  }

  private @Nullable Turn go(TimedCore core, ThreadProgress thread) {
    long ready = readyAt(thread);
    if (ready < 0) {
      thread.block();
      return null;
    }
    return at(core, thread, Kind.GO, Math.max(ready, thread.readyAt()));
  }

  /** When the thread's next item or step can start at the earliest, or -1 if it has to wait. */
  long readyAt(ThreadProgress thread) {
    Pc pc = probe.pc(thread.number());
    if (pc == Pc.UNBORN || pc == Pc.ENDED) {
      return -1;
    }
    if (pc != Pc.USER) {
      return probe.next(thread.number()) >= 0 ? 0 : -1;
    }
    if (stops(thread)) {
      return 0;
    }
    if (!thread.hasItem()) {
      return -1;
    }
    return switch (thread.item()) {
      case Item.Compute _, Item.Trap _, Item.Signal _ -> 0;
      case Item.Await(int channel) -> channels.toldAt(channel, thread.heard(channel));
      case Item.Operation(Call.Access access) -> canAccess(thread, access) ? 0 : -1;
      case Item.Operation _ -> probe.next(thread.number()) >= 0 ? 0 : -1;
    };
  }

  /** Whether a sibling's exec or exit ends the thread here. */
  boolean stops(ThreadProgress thread) {
    long step = probe.next(thread.number());
    return step >= 0 && Step.action(step) == Action.STOP;
  }

  private boolean canAccess(ThreadProgress thread, Call.Access access) {
    return access.kind() != Call.Kind.W || probe.waitingStores(thread.number()) < storeDepth;
  }

  private static Turn drain(TimedCore core, ThreadProgress thread) {
    return at(core, thread, Kind.DRAIN, thread.drains().getFirst());
  }

  private static Turn at(TimedCore core, ThreadProgress thread, Kind kind, long earliest) {
    return new Turn(core, thread, kind, Math.max(core.clock(), earliest));
  }
}
