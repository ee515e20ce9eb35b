package org.vmoffer.machine;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.FrameTable;

/**
 * What cores do behind the kernel's back: walk and cache at any moment, whether an access asks for
 * it or not; let stores wait; take interrupts. And what a thread does in user mode, or a device:
 * one access at a time.
 *
 * <p>A method named after an action takes its step and says so, or is false and changes nothing; a
 * method {@code may...} is the action's guard.
 */
class MmuHardware {
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;
  private final Cores cores;
  private final FrameTable frames;
  private final PageSet pages = new PageSet();
  private final TableSet flushed;
  private final boolean structureCaches;
  private final boolean evictions;
  private final int storeDepth;

  MmuHardware(MmuState state) {
    this.state = state;
    this.tables = state.tables();
    this.threads = state.threads();
    this.cores = state.cores();
    this.frames = state.frames();
    this.flushed = new TableSet(state.scenario().config().tableFrames());
    this.structureCaches = state.scenario().structureCaches();
    this.evictions = state.scenario().evictions();
    this.storeDepth = state.scenario().storeDepth();
  }

  /** exec and exit leave the address space when they commit. */
  boolean hasLeft(int c) {
    return threads.is(c, Kind.EXIT) && (threads.pc(c) == Pc.REQUEST || threads.pc(c) == Pc.WAIT);
  }

  boolean live(int c) {
    return threads.pc(c) != Pc.UNBORN
        && threads.pc(c) != Pc.ENDED
        && !hasLeft(c)
        && !cores.handler(c);
  }

  /** The table from which the walk of a core goes on: at the top the root, else a cached one. */
  private int topCached(int c, int level, long index) {
    return level == tables.levels() ? tables.root(state.mine(c)) : cores.cached(c, level, index);
  }

  /** What the core would read into its paging-structure cache, or 0. */
  private int fillable(int c, int level, long index) {
    if (!structureCaches || !live(c) || cores.cached(c, level, index) != 0) {
      return 0;
    }
    int up = topCached(c, level + 1, index / tables.fanOut());
    return up == 0 ? 0 : tables.next(up, (int) (index % tables.fanOut()), level + 1);
  }

  boolean fillStructure(int c, int level, long index) {
    int table = fillable(c, level, index);
    if (table == 0) {
      return false;
    }
    cores.psc(c).insert(Cores.structure(level, index, table));
    return true;
  }

  /** Gives every table that the core could cache. */
  void fillStructures(int c, StepSink sink) {
    if (!structureCaches || !live(c)) {
      return;
    }
    WordList psc = cores.psc(c);
    for (int k = 1; k < tables.levels() - 1; k++) {
      for (int i = 0; i < psc.count(); i++) {
        long up = psc.get(i);
        if (Cores.level(up) == k + 1) {
          fillStructures(c, k, Cores.index(up), Cores.table(up), sink);
        }
      }
    }
    int root = tables.root(state.mine(c));
    if (root != 0) {
      fillStructures(c, tables.levels() - 1, 0, root, sink);
    }
  }

  private void fillStructures(int c, int level, long above, int up, StepSink sink) {
    long last = tables.indexOf(state.userPages() - 1, level);
    for (int slot = 0; slot < tables.fanOut(); slot++) {
      long index = above * tables.fanOut() + slot;
      if (index <= last
          && tables.next(up, slot, level + 1) != 0
          && cores.cached(c, level, index) == 0) {
        sink.step(Step.fill(Action.FILL_STRUCTURE, c, level, index));
      }
    }
  }

  /** What a walk for the page finds: an entry, or nothing, yet or at all. */
  private long walked(int c, long page) {
    if (!structureCaches) {
      return tables.entry(state.mine(c), page);
    }
    int table = cores.cached(c, 1, tables.indexOf(page, 1));
    return table == 0 ? Mapping.ABSENT : tables.entryIn(table, tables.slotOf(page, 1));
  }

  boolean fillTranslation(int c, long page) {
    if (!live(c) || cores.cached(c, page) >= 0) {
      return false;
    }
    long mapping = walked(c, page);
    if (mapping == Mapping.ABSENT || Mapping.hard(mapping) == 0) {
      return false;
    }
    cores.tlb(c).insert(Cores.translation(page, Mapping.phys(mapping), Mapping.hard(mapping)));
    return true;
  }

  /** Gives every page whose translation the core could cache. */
  void fillTranslations(int c, StepSink sink) {
    if (!live(c)) {
      return;
    }
    long end = state.userPages();
    if (!structureCaches) {
      int pid = state.mine(c);
      for (long page = tables.nextMapped(pid, 0, end);
          page < end;
          page = tables.nextMapped(pid, page + 1, end)) {
        fillTranslation(c, page, tables.entry(pid, page), sink);
      }
      return;
    }
    WordList psc = cores.psc(c);
    for (int i = 0; i < psc.count() && Cores.level(psc.get(i)) == 1; i++) {
      long first = Cores.index(psc.get(i)) * tables.fanOut();
      for (int slot = 0; slot < tables.fanOut() && first + slot < end; slot++) {
        long mapping = tables.entryIn(Cores.table(psc.get(i)), slot);
        fillTranslation(c, first + slot, mapping, sink);
      }
    }
  }

  private void fillTranslation(int c, long page, long mapping, StepSink sink) {
    if (mapping != Mapping.ABSENT && Mapping.hard(mapping) != 0 && cores.cached(c, page) < 0) {
      sink.step(Step.fill(Action.FILL_TRANSLATION, c, 0, page));
    }
  }

  /** What is cached may be dropped at any moment, to make room or for no reason. */
  boolean evict(int c, long page) {
    int at = evictions ? cores.positionOf(c, page) : -1;
    if (at < 0) {
      return false;
    }
    cores.tlb(c).remove(at);
    return true;
  }

  boolean evictStructure(int c, int level, long index) {
    int at = evictions ? cores.positionOf(c, level, index) : -1;
    if (at < 0) {
      return false;
    }
    cores.psc(c).remove(at);
    return true;
  }

  /** Gives everything that the core could drop. */
  void evictions(int c, StepSink sink) {
    if (!evictions) {
      return;
    }
    for (int i = 0; i < cores.tlb(c).count(); i++) {
      sink.step(Step.fill(Action.EVICT, c, 0, Cores.page(cores.tlb(c).get(i))));
    }
    for (int i = 0; i < cores.psc(c).count(); i++) {
      long e = cores.psc(c).get(i);
      sink.step(Step.fill(Action.EVICT_STRUCTURE, c, Cores.level(e), Cores.index(e)));
    }
  }

  boolean mayDrain(int c) {
    return cores.buffer(c).count() != 0;
  }

  /** Stores leave the buffer in order. */
  boolean drain(int c) {
    if (!mayDrain(c)) {
      return false;
    }
    WordList buffer = cores.buffer(c);
    frames.setContent(Cores.waitingFrame(buffer.get(0)), buffer.get(1));
    buffer.remove(0);
    buffer.remove(0);
    return true;
  }

  boolean mayDeliver(int c) {
    return !cores.requests(c).isEmpty() && !cores.handler(c);
  }

  /** A request may stay on its way for as long as it likes. */
  boolean deliver(int c) {
    if (!mayDeliver(c)) {
      return false;
    }
    cores.setHandler(c, true);
    return true;
  }

  boolean drained(int c) {
    return cores.buffer(c).count() == 0;
  }

  boolean mayAcknowledge(int c) {
    return drained(c);
  }

  /** The handler lets the core's stores drain, drops what is cached, acknowledges. */
  boolean acknowledge(int c, int choice) {
    Requests requests = cores.requests(c);
    if (!cores.handler(c) || !mayAcknowledge(c) || choice >= requests.count()) {
      return false;
    }
    requests.read(choice, pages, flushed);
    cores.flush(c, pages, flushed);
    requests.remove(choice);
    cores.setHandler(c, !requests.isEmpty());
    return true;
  }

  Call.Access access(int t) {
    return (Call.Access) state.call(t);
  }

  long accessPage(int t) {
    return PageSize.pages(access(t).addr());
  }

  private static int needs(Call.Access access) {
    return access.kind().needs().bits();
  }

  /** The translation by which the core permits the access, or -1. */
  private long permitting(int t) {
    Call.Access access = access(t);
    long cached = cores.cached(t, PageSize.pages(access.addr()));
    return cached >= 0 && (needs(access) & ~Cores.rights(cached)) == 0 ? cached : -1;
  }

  private boolean isStore(int t) {
    return access(t).kind() == Call.Kind.W;
  }

  boolean mayAccessHit(int t) {
    return state.runs(t, Pc.USER)
        && threads.is(t, Kind.ACCESS)
        && permitting(t) >= 0
        && (!isStore(t) || storeDepth == 0 || cores.hasRoom(t));
  }

  /** A load that finds its own store waiting takes the value from there. */
  boolean accessHit(int t) {
    if (!mayAccessHit(t)) {
      return false;
    }
    Call.Access access = access(t);
    int frame = Cores.frame(permitting(t));
    switch (access.kind()) {
      case R -> threads.record(t, Rule.ACCESS_0, loaded(t, frame));
      case X -> threads.record(t, Rule.ACCESS_0, 0);
      case W -> {
        threads.record(t, Rule.ACCESS_0, 0);
        if (storeDepth == 0) {
          frames.setContent(frame, access.value());
        } else {
          cores.buffer(t).append(Cores.waiting(PageSize.pages(access.addr()), frame));
          cores.buffer(t).append(access.value());
        }
      }
    }
    threads.advance(t);
    return true;
  }

  private long loaded(int t, int frame) {
    WordList buffer = cores.buffer(t);
    for (int i = buffer.count() - 2; i >= 0; i -= 2) {
      if (Cores.waitingFrame(buffer.get(i)) == frame) {
        return buffer.get(i + 1);
      }
    }
    return frames.content(frame);
  }

  /** The walk goes on from the lowest table that is cached for the page. */
  private int lowestCached(int t, long page) {
    int k = 1;
    while (k < tables.levels() && cores.cached(t, k, tables.indexOf(page, k)) == 0) {
      k++;
    }
    return k;
  }

  private boolean refused(int t) {
    long page = accessPage(t);
    if (cores.cached(t, page) >= 0) {
      return true;
    }
    if (!structureCaches) {
      return Mapping.denies(walked(t, page), needs(access(t)));
    }
    int k = lowestCached(t, page);
    if (k == 1) {
      return Mapping.denies(walked(t, page), needs(access(t)));
    }
    int table = topCached(t, k, tables.indexOf(page, k));
    return table == 0 || tables.next(table, tables.slotOf(page, k), k) == 0;
  }

  boolean mayAccessFault(int t) {
    return state.runs(t, Pc.USER) && threads.is(t, Kind.ACCESS) && permitting(t) < 0 && refused(t);
  }

  /** The walk of the access finds no right to it, or what is cached has not got it. */
  boolean accessFault(int t) {
    if (!mayAccessFault(t)) {
      return false;
    }
    threads.goTo(t, Pc.FAULT);
    return true;
  }

  boolean mayDma(int t) {
    return state.runs(t, Pc.USER) && threads.is(t, Kind.DMA);
  }

  /** A device has its own translations; without one its access goes nowhere. */
  boolean dma(int t) {
    if (!mayDma(t)) {
      return false;
    }
    Call.Access access = access(t);
    int frame = deviceFrame(t, PageSize.pages(access.addr()), needs(access));
    if (frame < 0) {
      threads.record(t, Rule.ACCESS_2, -1);
    } else if (needs(access) == Permissions.WRITE) {
      frames.setContent(frame, access.value());
      threads.record(t, Rule.ACCESS_0, 0);
    } else {
      boolean load = needs(access) == Permissions.READ;
      threads.record(t, Rule.ACCESS_0, load ? loaded(t, frame) : 0);
    }
    threads.advance(t);
    return true;
  }

  private int deviceFrame(int t, long page, int needs) {
    WordList device = state.device(state.mine(t));
    for (int i = 0; i < device.count(); i++) {
      long e = device.get(i);
      if (Cores.page(e) == page && (needs & ~Cores.rights(e)) == 0) {
        return Cores.frame(e);
      }
    }
    return -1;
  }
}
