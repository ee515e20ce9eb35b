package org.vmoffer.machine;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;

/**
 * What a clock has to see of a machine between steps: who can go on, what a step is about to touch,
 * what is cached and asked for. Threads and cores are numbered from 1, pages from 0.
 */
public final class Probe {
  private final MmuState state;
  private final VmOfferMmu next;
  private final PageSet pages = new PageSet();
  private final TableSet flushed;
  private long found;

  Probe(MmuState state, VmOfferMmu next) {
    this.state = state;
    this.next = next;
    this.flushed = new TableSet(state.scenario().config().tableFrames());
  }

  /** The page tables. */
  public TableProbe tables() {
    return new TableProbe(state);
  }

  /** What calls work on. */
  public WorkProbe work() {
    return new WorkProbe(state, next);
  }

  /** What the thread itself can do next, or -1; who has to stop for a sibling does that first. */
  public long next(int t) {
    found = -1;
    next.step(t, step -> found = found < 0 || isStop(step) ? step : found);
    return found;
  }

  private static boolean isStop(long step) {
    return Step.action(step) == Action.STOP;
  }

  /** Where in its call the thread is. */
  public Pc pc(int t) {
    return state.threads().pc(t);
  }

  /** The call that the thread is in or makes next, or null at the end of its program. */
  public @Nullable Call call(int t) {
    return state.threads().kind(t) == Kind.NONE ? null : state.call(t);
  }

  /** The pid of its process. */
  public int pid(int t) {
    return state.mine(t);
  }

  /** The position in its program of the operation that a thread is in, from 1. */
  public int operation(int t) {
    return state.threads().at(t);
  }

  /** By which rule an operation of a thread has ended; only of a scenario that is observed. */
  public Rule ended(int t, int operation) {
    return Threads.rule(state.threads().results(t).get(operation));
  }

  /** The pid whose lock a thread takes next. */
  public int nextLock(int t) {
    return next.calls().firstWanted(t);
  }

  /** The thread that holds an address-space lock, or 0. */
  public int lockHolder(int pid) {
    return state.threads().lock(pid);
  }

  /** Whether an interrupt has the core. */
  public boolean isInterrupted(int c) {
    return state.cores().handler(c);
  }

  /** Shootdowns asked of a core and not yet acknowledged. */
  public int requests(int c) {
    return state.cores().requests(c).count();
  }

  /** The thread that has asked for the shootdown that a core serves next. */
  public int requester(int c) {
    return state.cores().requests(c).by(0);
  }

  /** Gives the pages of the shootdown that a core serves next; how many they are. */
  public long requestedPages(int c, LongConsumer page) {
    state.cores().requests(c).read(0, pages, flushed);
    return pages.forEach(page);
  }

  /** Stores that wait in a core. */
  public int waitingStores(int c) {
    return state.cores().buffer(c).count() / 2;
  }

  /** How many translations a core has cached. */
  public int translations(int c) {
    return state.cores().tlb(c).count();
  }

  /** How many tables. */
  public int structures(int c) {
    return state.cores().psc(c).count();
  }

  /** Whether a core has a translation of the page cached. */
  public boolean isCached(int c, long page) {
    return state.cores().cached(c, page) >= 0;
  }

  /** Whether a core or a device can still reach a free frame, or a store to one waits. */
  public boolean reachesFreeFrame() {
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      if (reachesFree(state.device(pid))) {
        return true;
      }
    }
    for (int c = 1; c <= state.threadCount(); c++) {
      if (reachesFree(state.cores().tlb(c))) {
        return true;
      }
      WordList buffer = state.cores().buffer(c);
      for (int i = 0; i < buffer.count(); i += 2) {
        if (isFree(Cores.waitingFrame(buffer.get(i)))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean reachesFree(WordList translations) {
    for (int i = 0; i < translations.count(); i++) {
      long e = translations.get(i);
      int last = Cores.frame(e) + (int) state.cores().pages(e) - 1;
      int free = state.frames().free().lowest(Cores.frame(e));
      if (free >= 0 && free <= last) {
        return true;
      }
    }
    return false;
  }

  private boolean isFree(int frame) {
    return state.frames().free().contains(frame);
  }
}
