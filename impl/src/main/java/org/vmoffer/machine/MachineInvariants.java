package org.vmoffer.machine;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Permissions;
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
    Conservation conservation = new Conservation(state);
    AbstractInvariants above = new AbstractInvariants(state, abstraction);
    this.invariants =
        List.of(
            new Invariant("I3FlushedInv", this::i3Flushed),
            new Invariant("I4NobodyReachesInv", this::i4NobodyReaches),
            new Invariant("WalksInv", this::walks),
            new Invariant("RefsInv", conservation::refs),
            new Invariant("I11FramesInv", conservation::i11Frames),
            new Invariant("I11TablesInv", conservation::i11Tables),
            new Invariant("LeavesInv", new LeavesInvariant(state)::holds),
            new Invariant("ReserveInv", conservation::reserve),
            new Invariant("LocksInv", this::locks),
            new Invariant("IdentityInv", above::identity),
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

  /**
   * The first of those about what cores cache that does not hold, or null; costs no more than that.
   */
  @Nullable String brokenReach() {
    if (!i3Flushed()) {
      return "I3FlushedInv";
    }
    return walks() ? null : "WalksInv";
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
      if (!allows(pid, Cores.waitingPage(store), Cores.waitingFrame(store), Permissions.WRITE)) {
        return false;
      }
    }
    return allowed(pid, cores.tlb(c));
  }

  private boolean allowed(int pid, WordList translations) {
    for (int i = 0; i < translations.count(); i++) {
      long e = translations.get(i);
      long end = Cores.page(e) + cores.pages(e);
      for (long page = Cores.page(e); page < end; page++) {
        if (!allows(pid, page, Cores.frameBehind(e, page), Cores.rights(e))) {
          return false;
        }
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

  private void reach(WordList translations, boolean[] reached) {
    for (int i = 0; i < translations.count(); i++) {
      long e = translations.get(i);
      int first = Cores.frame(e);
      Arrays.fill(reached, first, first + (int) cores.pages(e), true);
    }
  }

  /**
   * A core that still walks a table walks one of its own process, with no more rights than lead
   * there, or one that a call under way takes.
   */
  private boolean walks() {
    for (int c = 1; c <= threads.count(); c++) {
      if (threads.isDevice(c) || !acting(c)) {
        continue;
      }
      WordList psc = cores.psc(c);
      for (int i = 0; i < psc.count(); i++) {
        if (!leads(state.mine(c), psc.get(i))
            && !isMoved(Cores.table(psc.get(i)), Cores.level(psc.get(i)))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean leads(int pid, long structure) {
    int level = Cores.level(structure);
    long page = Cores.index(structure) * tables.span(level);
    return Cores.table(structure) == tables.tableOn(pid, page, level)
        && Cores.table(structure) != 0
        && (Cores.rightsThrough(structure) & ~Attributes.current(tables.capOn(pid, page, level)))
            == 0;
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
}
