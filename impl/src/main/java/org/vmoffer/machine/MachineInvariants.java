package org.vmoffer.machine;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.pagetable.Attributes;

/** What must hold in every state, by the specification's names. */
final class MachineInvariants {
  private final MmuState state;
  private final MmuHardware hardware;
  private final MmuCalls calls;
  private final Abstraction abstraction;
  private final Tables tables;
  private final Threads threads;
  private final Cores cores;
  private final List<Invariant> invariants;

  MachineInvariants(MmuState state, VmOfferMmu next) {
    this.state = state;
    this.hardware = next.hardware();
    this.calls = next.calls();
    this.abstraction = new Abstraction(state);
    this.tables = state.tables();
    this.threads = state.threads();
    this.cores = state.cores();
    AbstractInvariants above = new AbstractInvariants(state, abstraction);
    this.invariants =
        List.of(
            new Invariant("I3FlushedInv", this::i3Flushed),
            new Invariant("I4NobodyReachesInv", this::i4NobodyReaches),
            new Invariant("WalksInv", this::walks),
            new Invariant("RefsInv", this::refs),
            new Invariant("I11FramesInv", this::i11Frames),
            new Invariant("I11TablesInv", this::i11Tables),
            new Invariant("LocksInv", this::locks),
            new Invariant("SpaceInv", above::space),
            new Invariant("OffersInv", above::offers));
  }

  private record Invariant(String name, BooleanSupplier holds) {}

  /** The first that does not hold, or null. */
  @Nullable String broken() {
    for (Invariant invariant : invariants) {
      if (!invariant.holds().getAsBoolean()) {
        return invariant.name();
      }
    }
    return null;
  }

  /** All that do not hold. */
  List<String> allBroken() {
    return invariants.stream()
        .filter(invariant -> !invariant.holds().getAsBoolean())
        .map(Invariant::name)
        .toList();
  }

  /** A thread in exec or exit does nothing in user mode any more. */
  private boolean acting(int c) {
    Pc pc = threads.pc(c);
    return state.isAlive(state.mine(c))
        && pc != Pc.UNBORN
        && pc != Pc.ENDED
        && !hardware.hasLeft(c)
        && !(threads.is(c, Kind.EXEC) && (pc == Pc.TAKE || pc == Pc.REQUEST || pc == Pc.WAIT));
  }

  private boolean allows(int pid, long page, int frame, int rights) {
    long mapping = abstraction.promised(pid, page);
    return !Mapping.denies(mapping, rights) && Mapping.phys(mapping) == frame;
  }

  /** Whatever a core or a device has cached or has waiting, its process may still do. */
  private boolean i3Flushed() {
    for (int c = 1; c <= threads.count(); c++) {
      if (!threads.isDevice(c) && acting(c) && !flushed(c)) {
        return false;
      }
    }
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      if (!allowed(pid, state.device(pid))) {
        return false;
      }
    }
    return true;
  }

  private boolean flushed(int c) {
    int pid = state.mine(c);
    WordList buffer = cores.buffer(c);
    for (int i = 0; i < buffer.count(); i += 2) {
      long store = buffer.get(i);
      if (!allows(pid, Cores.page(store), Cores.waitingFrame(store), Permissions.WRITE)) {
        return false;
      }
    }
    return allowed(pid, cores.tlb(c));
  }

  private boolean allowed(int pid, WordList translations) {
    for (int i = 0; i < translations.count(); i++) {
      long e = translations.get(i);
      if (!allows(pid, Cores.page(e), Cores.frame(e), Cores.rights(e))) {
        return false;
      }
    }
    return true;
  }

  /** Nobody can reach a free frame, whatever is cached or waiting. */
  private boolean i4NobodyReaches() {
    int frames = state.scenario().config().frames();
    for (int f = state.frames().free().lowest(0); f >= 0; f = state.frames().free().lowest(f + 1)) {
      if (state.frames().content(f) != 0) {
        return false;
      }
    }
    boolean[] reached = new boolean[frames];
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      long end = state.userPages();
      for (long page = tables.nextMapped(pid, 0, end);
          page < end;
          page = tables.nextMapped(pid, page + 1, end)) {
        reached[Mapping.phys(tables.entry(pid, page))] = true;
      }
      reach(state.device(pid), reached);
    }
    for (int c = 1; c <= threads.count(); c++) {
      reach(cores.tlb(c), reached);
      for (int i = 0; i < cores.buffer(c).count(); i += 2) {
        reached[Cores.waitingFrame(cores.buffer(c).get(i))] = true;
      }
    }
    for (int f = 0; f < frames; f++) {
      if (reached[f] && state.frames().free().contains(f)) {
        return false;
      }
    }
    return true;
  }

  private static void reach(WordList translations, boolean[] reached) {
    for (int i = 0; i < translations.count(); i++) {
      reached[Cores.frame(translations.get(i))] = true;
    }
  }

  /**
   * A core that still walks a table walks one of its own process, or one that a call under way
   * takes.
   */
  private boolean walks() {
    for (int c = 1; c <= threads.count(); c++) {
      if (threads.isDevice(c) || !acting(c)) {
        continue;
      }
      WordList psc = cores.psc(c);
      for (int i = 0; i < psc.count(); i++) {
        int level = Cores.level(psc.get(i));
        int table = Cores.table(psc.get(i));
        long page = Cores.index(psc.get(i)) * tables.span(level);
        if (table != tables.tableOn(state.mine(c), page, level) && !isMoved(table, level)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isMoved(int table, int level) {
    for (int t = 1; t <= threads.count(); t++) {
      WordList moved = state.job(t).moved();
      for (int i = 0; i < moved.count(); i++) {
        if (moved.get(i) == ((long) level << Integer.SIZE | table)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What is counted as references to a frame are the mappings of it: in tables, in those that are
   * torn down, in a call's hands, and copies under way.
   */
  private boolean refs() {
    long[] counted = new long[state.scenario().config().frames()];
    long end = state.userPages();
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      for (long page = tables.nextMapped(pid, 0, end);
          page < end;
          page = tables.nextMapped(pid, page + 1, end)) {
        counted[Mapping.phys(tables.entry(pid, page))]++;
      }
    }
    for (int t = 1; t <= threads.count(); t++) {
      Job job = state.job(t);
      if (job.hasCopy()) {
        counted[job.copy()]++;
      }
      for (int row = job.firstPromised(); row < job.endPromised(); row++) {
        if (job.mapping(row) != Mapping.ABSENT
            && tables.entry(job.pid(), job.page(row)) == Mapping.ABSENT) {
          counted[Mapping.phys(job.mapping(row))]++;
        }
      }
      if (threads.kind(t).ends()) {
        countTorn(job.moved(), counted);
      }
    }
    for (int f = 0; f < counted.length; f++) {
      if (counted[f] != state.frames().references(f)) {
        return false;
      }
    }
    return true;
  }

  private void countTorn(WordList moved, long[] counted) {
    for (int i = 0; i < moved.count(); i++) {
      for (int slot = 0; moved.get(i) >>> Integer.SIZE == 1 && slot < tables.fanOut(); slot++) {
        long mapping = tables.entryIn((int) moved.get(i), slot);
        if (mapping != Mapping.ABSENT) {
          counted[Mapping.phys(mapping)]++;
        }
      }
    }
  }

  /** A frame is free, mapped, kept for a copy or in a call's hands, and only one of these. */
  private boolean i11Frames() {
    for (int f = 0; f < state.scenario().config().frames(); f++) {
      int uses = state.frames().free().contains(f) ? 1 : 0;
      uses += state.reserves().keptFor(f) >= 0 ? 1 : 0;
      uses += state.frames().references(f) > 0 ? 1 : 0;
      for (int t = 1; t <= threads.count(); t++) {
        uses += state.job(t).frames().contains(f) ? 1 : 0;
      }
      if (uses != 1) {
        return false;
      }
    }
    return true;
  }

  /** So is a table: spare, kept aside by a call, on its way, or a process's. */
  private boolean i11Tables() {
    int count = state.scenario().config().tableFrames();
    int[] uses = new int[count + 1];
    int[] levels = new int[count + 1];
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      if (tables.root(pid) != 0 && !hang(tables.root(pid), tables.levels(), uses, levels)) {
        return false;
      }
    }
    for (int t = 1; t <= threads.count(); t++) {
      WordList moved = state.job(t).moved();
      for (int i = 0; i < moved.count(); i++) {
        int table = (int) moved.get(i);
        if (levels[table] != (int) (moved.get(i) >>> Integer.SIZE)) {
          uses[table]++;
        }
      }
    }
    for (int table = 1; table <= count; table++) {
      uses[table] += tables.pool().isFree(table) ? 1 : 0;
      for (int t = 1; t <= threads.count(); t++) {
        uses[table] += state.job(t).tables().contains(table - 1) ? 1 : 0;
      }
      if (uses[table] != 1) {
        return false;
      }
    }
    return true;
  }

  /** Counts a table of a process and all below it; false if one hangs in two places. */
  private boolean hang(int table, int level, int[] uses, int[] levels) {
    if (uses[table]++ > 0) {
      return false;
    }
    levels[table] = level;
    for (int slot = 0; level > 1 && slot < tables.fanOut(); slot++) {
      int next = tables.next(table, slot, level);
      if (next != 0 && !hang(next, level - 1, uses, levels)) {
        return false;
      }
    }
    return true;
  }

  /** The higher of two locks is waited for only with the lower in hand. */
  private boolean locks() {
    for (int t = 1; t <= threads.count(); t++) {
      if (threads.pc(t) == Pc.LOCK) {
        long held = calls.held(t);
        long wanted = calls.needs(t) & ~held;
        if (held != 0
            && wanted != 0
            && Long.numberOfTrailingZeros(wanted) <= 63 - Long.numberOfLeadingZeros(held)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The invariants of the atomic level, over what callers are promised. */
  private record AbstractInvariants(MmuState state, Abstraction abstraction) {

    private long promised(int pid, long page) {
      return abstraction.promised(pid, page);
    }

    /**
     * A process that does not exist has no memory; current permissions are within the maximum; a
     * page that is not shared has its frame to itself.
     */
    boolean space() {
      int frames = state.scenario().config().frames();
      int[] mappings = new int[frames];
      boolean[] isPrivate = new boolean[frames];
      for (int pid = 1; pid <= state.maxPid(); pid++) {
        long end = state.userPages();
        for (long page = abstraction.nextPromised(pid, 0, end);
            page < end;
            page = abstraction.nextPromised(pid, page + 1, end)) {
          long mapping = promised(pid, page);
          int maximum = Attributes.maximum(Mapping.attributes(mapping));
          if (!state.isAlive(pid) || (Mapping.current(mapping) & ~maximum) != 0) {
            return false;
          }
          int frame = Mapping.frame(mapping);
          mappings[frame]++;
          isPrivate[frame] |= (Mapping.marks(mapping) & Marks.SHARED_BIT) == 0;
        }
      }
      for (int frame = 0; frame < frames; frame++) {
        if (isPrivate[frame] && mappings[frame] > 1) {
          return false;
        }
      }
      return true;
    }

    /** An offer is between two live processes over pages that are mapped and may be offered. */
    boolean offers() {
      OfferTable offers = state.offers();
      for (int row = 0; row < offers.count(); row++) {
        if (!state.isAlive(offers.source(row))
            || !state.isAlive(offers.destination(row))
            || offers.source(row) == offers.destination(row)
            || offers.grant(row) == 0
            || offers.countFrom(offers.source(row)) > state.scenario().config().offerLimit()
            || !hasPages(row)
            || !isOnlyOne(row)) {
          return false;
        }
      }
      return true;
    }

    private boolean hasPages(int row) {
      long first = state.offers().page(row);
      for (long page = first; page < first + state.offers().pages(row); page++) {
        long mapping = promised(state.offers().source(row), page);
        if (mapping == Mapping.ABSENT || (Mapping.marks(mapping) & Marks.SPECIAL_BIT) != 0) {
          return false;
        }
      }
      return true;
    }

    private boolean isOnlyOne(int row) {
      OfferTable offers = state.offers();
      for (int other = 0; other < row; other++) {
        if (offers.source(other) == offers.source(row)
            && offers.destination(other) == offers.destination(row)
            && offers.page(other) == offers.page(row)) {
          return false;
        }
      }
      return true;
    }
  }
}
