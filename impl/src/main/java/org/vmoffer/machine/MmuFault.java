package org.vmoffer.machine;

import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;

/**
 * Page faults, and copies of pages that a fork has left shared: by whoever writes first, and before
 * a page is pinned or handed over. The frame for the copy was reserved by the fork, so no copy
 * fails.
 */
class MmuFault {
  private final MmuCalls calls;
  private final MmuHardware hardware;
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;

  MmuFault(MmuCalls calls, MmuHardware hardware) {
    this.calls = calls;
    this.hardware = hardware;
    this.state = calls.state();
    this.tables = calls.tables();
    this.threads = calls.threads();
  }

  boolean mayFaultLook(int t) {
    return state.runs(t, Pc.LOOK);
  }

  /** A fault takes the lock and looks again: the rights may be there after all. */
  boolean faultLook(int t) {
    if (!mayFaultLook(t)) {
      return false;
    }
    int pid = calls.mine(t);
    Call.Access access = hardware.access(t);
    long page = hardware.accessPage(t);
    Rule rule = calls.seen().accessRule(pid, access);
    forget(t, page);
    if (rule != Rule.ACCESS_0) {
      calls.done(t, rule, -1);
      threads.advance(t);
      threads.goTo(t, Pc.USER);
      threads.free(t);
    } else if (Mapping.denies(tables.entry(pid, page), access.kind().needs().bits())) {
      calls.job(t).addLeft(page);
      threads.goTo(t, Pc.COPY);
    } else {
      threads.goTo(t, Pc.USER);
      threads.free(t);
    }
    return true;
  }

  /** The core drops what it has cached of a page and of the tables above it. */
  private void forget(int t, long page) {
    WordList tlb = state.cores().tlb(t);
    for (int i = tlb.count() - 1; i >= 0; i--) {
      if (state.cores().translates(tlb.get(i), page)) {
        tlb.remove(i);
      }
    }
    WordList psc = state.cores().psc(t);
    for (int i = psc.count() - 1; i >= 0; i--) {
      long e = psc.get(i);
      if (Cores.index(e) == tables.indexOf(page, Cores.level(e))) {
        psc.remove(i);
      }
    }
  }

  /** The lowest page from here on that a fork has left shared, or the end. */
  long sharedByFork(int pid, long first, long end) {
    return tables.nextCopiedOnWrite(pid, first, end);
  }

  /** After the copy the call decides again, or the access is tried again. */
  void copied(int t) {
    calls.job(t).clear();
    if (threads.is(t, Kind.ACCESS)) {
      threads.free(t);
      threads.goTo(t, Pc.USER);
    } else {
      threads.goTo(t, Pc.DECIDE);
    }
  }

  boolean mayCopy(int t) {
    if (!state.runs(t, Pc.COPY) || calls.unit(t, calls.owner(t)) > 1) {
      return false;
    }
    int frame = Mapping.phys(calls.entryOfLeast(t, calls.owner(t)));
    return calls.frames().references(frame) == 1 || state.reserves().lowest(frame) >= 0;
  }

  /**
   * The last sharer has the page to itself. Others copy it now, while nobody can write to it: a
   * sharer that waits for its flush still refers to it. Who finds no frame left waits for one of
   * those. A large leaf is split beforehand.
   */
  boolean copy(int t) {
    if (!mayCopy(t)) {
      return false;
    }
    int pid = calls.owner(t);
    Job job = calls.job(t);
    long page = job.least();
    long mapping = tables.entry(pid, page);
    int frame = Mapping.phys(mapping);
    if (calls.frames().references(frame) == 1) {
      tables.put(pid, page, Mapping.withCopiedOnWrite(mapping, false));
      copied(t);
      return true;
    }
    int copy = state.reserves().lowest(frame);
    state.reserves().release(copy);
    calls.frames().setContent(copy, calls.frames().content(frame));
    calls.frames().setReferences(copy, 1);
    tables.put(pid, page, Mapping.ABSENT);
    job.setMapping(0, mapping);
    job.install(pid);
    job.setCopy(copy);
    threads.goTo(t, Pc.COPY_REQUEST);
    return true;
  }

  boolean mayCopyRequest(int t) {
    return state.runs(t, Pc.COPY_REQUEST);
  }

  boolean copyRequest(int t) {
    if (!mayCopyRequest(t)) {
      return false;
    }
    calls.shoot(t, calls.owner(t), calls.left(t), calls.noTables());
    threads.goTo(t, Pc.COPY_WAIT);
    return true;
  }

  boolean mayCopyInstall(int t) {
    return state.runs(t, Pc.COPY_WAIT) && calls.acknowledged(t);
  }

  /** Nobody reads the old frame through this mapping any more. */
  boolean copyInstall(int t) {
    if (!mayCopyInstall(t)) {
      return false;
    }
    Job job = calls.job(t);
    long mapping = job.promisedOfLeast();
    long own = Mapping.withCopiedOnWrite(Mapping.withPhys(mapping, job.copy()), false);
    tables.put(calls.owner(t), job.least(), own);
    int frame = Mapping.phys(mapping);
    long references = calls.frames().references(frame) - 1;
    calls.frames().setReferences(frame, references);
    if (references == 0) {
      calls.freeFrame(frame);
    }
    copied(t);
    return true;
  }
}
