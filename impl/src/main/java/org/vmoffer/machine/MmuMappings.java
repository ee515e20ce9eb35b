package org.vmoffer.machine;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.pagetable.Attributes;

/** mmap and munmap, step by step. */
abstract class MmuMappings extends MmuPins {
  private final MmuCalls calls;
  private final MmuHardware hardware;
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;

  MmuMappings(MmuCalls calls, MmuHardware hardware) {
    super(calls);
    this.calls = calls;
    this.hardware = hardware;
    this.state = calls.state();
    this.tables = calls.tables();
    this.threads = calls.threads();
  }

  boolean mayMmapDecide(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.MMAP);
  }

  /**
   * mmap has nothing to flush: nobody caches what is not there. It commits as soon as everything is
   * reserved.
   */
  boolean mmapDecide(int t) {
    if (!mayMmapDecide(t)) {
      return false;
    }
    Call.Mmap call = (Call.Mmap) state.call(t);
    int pid = calls.mine(t);
    Rule rule = calls.seen().mmapRule(pid, call);
    Abstraction abstraction = calls.abstraction();
    abstraction.look();
    if (rule == Rule.MMAP_4) {
      calls.fail(t, abstraction.countFree() < call.pages() ? rule : Rule.MMAP_NOMEM);
      return true;
    }
    if (!rule.isSuccess()) {
      calls.fail(t, rule);
      return true;
    }
    long first = PageSize.pages(call.addr());
    long end = first + call.pages();
    long need = calls.missingTables(pid, first, end);
    if (tables.pool().freeCount() < need) {
      calls.fail(t, Rule.MMAP_NOMEM);
      return true;
    }
    calls.reserveTables(t, need);
    Job job = calls.job(t);
    int marks = call.special() ? Marks.SPECIAL_BIT : 0;
    int attributes = Attributes.of(call.perms().bits(), Permissions.MASK, marks);
    int frame = -1;
    int phys = -1;
    for (long page = first; page < end; page++) {
      frame = abstraction.lowestFree(frame + 1);
      phys = calls.frames().free().lowest(phys + 1);
      calls.frames().free().remove(phys);
      calls.frames().setReferences(phys, 1);
      job.addLeft(page, Mapping.of(frame, phys, attributes));
    }
    job.install(pid);
    calls.done(t, rule, 0);
    threads.goTo(t, Pc.INSTALL);
    return true;
  }

  boolean mayMmapInstall(int t) {
    return state.inCall(t, Pc.INSTALL, Kind.MMAP) && calls.mayInstall(t);
  }

  boolean mmapInstall(int t) {
    if (!mayMmapInstall(t)) {
      return false;
    }
    calls.install(t, calls.mine(t));
    return true;
  }

  boolean mayMunmapDecide(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.MUNMAP);
  }

  boolean munmapDecide(int t) {
    if (!mayMunmapDecide(t)) {
      return false;
    }
    Call.Munmap call = (Call.Munmap) state.call(t);
    Rule rule = calls.seen().munmapRule(call);
    if (!rule.isSuccess()) {
      calls.fail(t, rule);
      return true;
    }
    int pid = calls.mine(t);
    long end = PageSize.pages(call.addr()) + call.pages();
    for (long page = tables.nextMapped(pid, PageSize.pages(call.addr()), end);
        page < end;
        page = tables.nextMapped(pid, page + 1, end)) {
      calls.job(t).addLeft(page);
      stopDevice(pid, page);
    }
    threads.goTo(t, calls.job(t).hasLeft() ? Pc.TAKE : Pc.WAIT);
    return true;
  }

  boolean mayMunmapTakeRights(int t) {
    return state.inCall(t, Pc.TAKE, Kind.MUNMAP) && calls.isUnitLeft(t, calls.mine(t));
  }

  boolean munmapTakeRights(int t) {
    if (!mayMunmapTakeRights(t)) {
      return false;
    }
    calls.takeRights(t, calls.mine(t), Mapping.ABSENT, Pc.REQUEST);
    return true;
  }

  boolean mayMunmapRequest(int t) {
    return state.inCall(t, Pc.REQUEST, Kind.MUNMAP);
  }

  boolean munmapRequest(int t) {
    if (!mayMunmapRequest(t)) {
      return false;
    }
    calls.request(t, calls.mine(t), calls.noTables());
    return true;
  }

  boolean mayMunmapCommit(int t) {
    return state.inCall(t, Pc.WAIT, Kind.MUNMAP) && calls.acknowledged(t) && hardware.drained(t);
  }

  boolean munmapCommit(int t) {
    if (!mayMunmapCommit(t)) {
      return false;
    }
    Call.Munmap call = (Call.Munmap) state.call(t);
    long first = PageSize.pages(call.addr());
    state.offers().removeTouching(calls.mine(t), first, first + call.pages());
    calls.done(t, Rule.MUNMAP_0, 0);
    Job job = calls.job(t);
    for (int row = 0; row < job.endPromised(); row++) {
      calls.dropped(t, Mapping.phys(job.mapping(row)));
    }
    job.clearRows();
    threads.goTo(t, Pc.FREE);
    return true;
  }

  boolean mayMunmapFree(int t) {
    return state.inCall(t, Pc.FREE, Kind.MUNMAP);
  }

  boolean munmapFree(int t) {
    if (!mayMunmapFree(t)) {
      return false;
    }
    calls.freeFrames(t);
    calls.job(t).clear();
    threads.goTo(t, Pc.UNLOCK);
    return true;
  }
}
