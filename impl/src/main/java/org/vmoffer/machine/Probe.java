package org.vmoffer.machine;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.memory.KernelMemory;

/**
 * What a clock has to see of a machine between steps: who can go on, what a step is about to touch,
 * what is cached and asked for. Threads and cores are numbered from 1, pages from 0.
 */
public final class Probe {
  private static final int PAGE_BITS = 12;
  private static final int ENTRY_BITS = 3;
  private static final int ENTRY_MASK = (1 << (PAGE_BITS - ENTRY_BITS)) - 1;

  private final MmuState state;
  private final VmOfferMmu next;
  private final KernelMemory memory;
  private final Tables tables;
  private final PageSet pages = new PageSet();
  private final TableSet flushed;
  private long found;

  Probe(MmuState state, VmOfferMmu next) {
    this.state = state;
    this.next = next;
    this.memory = state.memory();
    this.tables = state.tables();
    this.flushed = new TableSet(state.scenario().config().tableFrames());
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

  /** Whether an interrupt has the core. */
  public boolean isInterrupted(int c) {
    return state.cores().handler(c);
  }

  /** Shootdowns asked of a core and not yet acknowledged. */
  public int requests(int c) {
    return state.cores().requests(c).count();
  }

  /** The pages of the shootdown that a core serves next. */
  public long requestedPages(int c, LongConsumer first) {
    state.cores().requests(c).read(0, pages, flushed);
    return give(first);
  }

  /** The pages whose flush the thread has still to ask for. */
  public long owedPages(int t, LongConsumer first) {
    next.calls().owed(t);
    return give(next.calls().owed(t), first);
  }

  private long give(LongConsumer sink) {
    return give(pages, sink);
  }

  private static long give(PageSet set, LongConsumer sink) {
    long count = 0;
    for (int i = 0; i < set.runs(); i++) {
      long end = PageSet.end(set.run(i));
      for (long page = PageSet.first(set.run(i)); page < end; page++) {
        sink.accept(page);
      }
      count += end - PageSet.first(set.run(i));
    }
    return count;
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

  /** The root table of a process, or 0. */
  public int root(int pid) {
    return tables.root(pid);
  }

  /** The thread that holds an address-space lock, or 0. */
  public int lockHolder(int pid) {
    return state.threads().lock(pid);
  }

  /** The word at a physical address of a page table. */
  public long read(long physicalAddress) {
    return memory.get(word(physicalAddress));
  }

  /** Overwrites it, as hardware does that sets accessed and dirty bits. */
  public void write(long physicalAddress, long entry) {
    memory.set(word(physicalAddress), entry);
  }

  private int word(long physicalAddress) {
    int table = (int) (physicalAddress >>> PAGE_BITS);
    return tables.pool().words(table) + ((int) (physicalAddress >>> ENTRY_BITS) & ENTRY_MASK);
  }

  /** The physical address of the entry in which the walk for a page ends, at whatever level. */
  public long entryAddress(int pid, long page) {
    int table = tables.root(pid);
    for (int k = tables.levels(); ; k--) {
      int slot = tables.slotOf(page, k);
      int below = k == 1 ? 0 : tables.next(table, slot, k);
      if (below == 0) {
        return ((long) table << PAGE_BITS) + ((long) slot << ENTRY_BITS);
      }
      table = below;
    }
  }

  /** Gives the physical address of every entry on the way to a page, the last included. */
  public void path(int pid, long page, LongConsumer entry) {
    int table = tables.root(pid);
    for (int k = tables.levels(); table != 0; k--) {
      int slot = tables.slotOf(page, k);
      entry.accept(((long) table << PAGE_BITS) + ((long) slot << ENTRY_BITS));
      table = k == 1 ? 0 : tables.next(table, slot, k);
    }
  }

  /** The lowest page that the thread's call has still to do; it must have one. */
  public long leastPage(int t) {
    return state.job(t).least();
  }

  /** Pages that the call has still to do. */
  public int pagesLeft(int t) {
    return state.job(t).left();
  }

  /** The data frame of the lowest page that is left to install. */
  public int promisedFrame(int t) {
    return Mapping.phys(state.job(t).promisedOfLeast());
  }

  /** Tables that the call keeps aside. */
  public int tablesReserved(int t) {
    return state.job(t).tables().count();
  }

  /** Frames that the call keeps aside, or has to free. */
  public int framesReserved(int t) {
    return state.job(t).frames().count();
  }

  /** Gives each of them. */
  public void framesReserved(int t, LongConsumer frame) {
    var frames = state.job(t).frames();
    for (int f = frames.lowest(0); f >= 0; f = frames.lowest(f + 1)) {
      frame.accept(f);
    }
  }

  /** Tables that change hands or go with the call. */
  public int tablesMoved(int t) {
    return state.job(t).moved().count();
  }

  /** The pid from which a claim that is under way takes. */
  public int source(int t) {
    return OfferTable.sourceOf(state.job(t).parties());
  }

  /** Pending offers. */
  public int offers() {
    return state.offers().count();
  }

  /**
   * Whether a translation that a core has cached leads to a frame that the call is about to free.
   */
  public boolean isCachedAnywhere(int t) {
    var frames = state.job(t).frames();
    for (int c = 1; c <= state.threadCount(); c++) {
      WordList tlb = state.cores().tlb(c);
      for (int i = 0; i < tlb.count(); i++) {
        if (frames.contains(Cores.frame(tlb.get(i)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first page behind those that the entry of a page, mapped or not, speaks for. */
  public long nextEntry(int pid, long page) {
    int table = tables.root(pid);
    for (int k = tables.levels(); ; k--) {
      int below = k == 1 || table == 0 ? 0 : tables.next(table, tables.slotOf(page, k), k);
      if (below == 0) {
        long span = tables.span(k - 1);
        return (page / span + 1) * span;
      }
      table = below;
    }
  }

  /** The pid whose lock a thread takes next. */
  public int nextLock(int t) {
    return next.calls().firstWanted(t);
  }

  /** Whether the claim leaves its source something, so that the frames get a second mapping. */
  public boolean shares(int t) {
    return OfferTable.dropOf(state.job(t).parties()) != Permissions.MASK;
  }

  /** Gives the data frame of each page that the call has taken so far. */
  public void promisedFrames(int t, LongConsumer frame) {
    Job job = state.job(t);
    for (int row = job.firstPromised(); row < job.endPromised(); row++) {
      frame.accept(Mapping.phys(job.mapping(row)));
    }
  }

  /** Gives the data frames in the tables that an exec or exit tears down. */
  public void tornDownFrames(int t, LongConsumer frame) {
    WordList moved = state.job(t).moved();
    for (int i = 0; i < moved.count(); i++) {
      if (moved.get(i) >>> Integer.SIZE == 1) {
        int table = (int) moved.get(i);
        for (int slot = 0; slot < tables.fanOut(); slot++) {
          long mapping = tables.entryIn(table, slot);
          if (mapping != Mapping.ABSENT) {
            frame.accept(Mapping.phys(mapping));
          }
        }
      }
    }
  }

  /** Gives the tables that change hands or go. */
  public void movedTables(int t, LongConsumer table) {
    WordList moved = state.job(t).moved();
    for (int i = 0; i < moved.count(); i++) {
      table.accept(moved.get(i) & 0xffff_ffffL);
    }
  }

  /** Gives the lowest unused data frames. */
  public void unusedFrames(long count, LongConsumer frame) {
    int f = -1;
    for (long i = 0; i < count; i++) {
      f = state.frames().free().lowest(f + 1);
      if (f < 0) {
        return;
      }
      frame.accept(f);
    }
  }

  /** Whether the copy that a thread is about to make copies anything: it is not the last sharer. */
  public boolean copies(int t) {
    long mapping = tables.entry(next.owner(t), state.job(t).least());
    return state.frames().references(Mapping.phys(mapping)) != 1;
  }

  /** The position of the offer that a claim by the process names, or -1. */
  public int offerTo(int pid, Call.VmClaim claim) {
    return next.calls().seen().offerOf(pid, claim);
  }

  /** How many pages an offer has. */
  public long offeredPages(int row) {
    return state.offers().pages(row);
  }

  /** The position in its program of the operation that a thread is in, from 1. */
  public int operation(int t) {
    return state.threads().at(t);
  }

  /** The thread that has asked for the shootdown that a core serves next. */
  public int requester(int c) {
    return state.cores().requests(c).by(0);
  }

  /** The pages that a copy is about. */
  public long leftPages(int t, LongConsumer page) {
    return give(next.calls().left(t), page);
  }

  /** Whose translations the call of a thread has flushed. */
  public int flushedPid(int t) {
    return switch (pc(t)) {
      case COPY_REQUEST -> next.owner(t);
      default -> state.threads().is(t, Kind.CLAIM) ? source(t) : pid(t);
    };
  }

  /** By which rule an operation of a thread has ended; only of a scenario that is observed. */
  public Rule ended(int t, int operation) {
    return Threads.rule(state.threads().results(t).get(operation));
  }
}
