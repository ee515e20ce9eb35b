package org.vmoffer.machine;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Rule;

/**
 * mmap, munmap, mprotect, pin and unpin, step by step. Here is mprotect; the others are in the
 * classes that this one extends.
 */
class MmuMemory extends MmuMappings {
  private final MmuCalls calls;
  private final MmuHardware hardware;
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;

  MmuMemory(MmuCalls calls, MmuHardware hardware) {
    super(calls, hardware);
    this.calls = calls;
    this.hardware = hardware;
    this.state = calls.state();
    this.tables = calls.tables();
    this.threads = calls.threads();
  }

  boolean mayMprotectDecide(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.MPROTECT);
  }

  /** Rights that go are flushed before the commit, rights that come are written after it. */
  boolean mprotectDecide(int t) {
    if (!mayMprotectDecide(t)) {
      return false;
    }
    Call.Mprotect call = (Call.Mprotect) state.call(t);
    int pid = calls.mine(t);
    Rule rule = calls.seen().mprotectRule(pid, call);
    if (!rule.isSuccess()) {
      calls.fail(t, rule);
      return true;
    }
    long first = PageSize.pages(call.addr());
    for (long page = first; page < first + call.pages(); page++) {
      if ((Mapping.current(tables.entry(pid, page)) & ~call.perms().bits()) != 0) {
        calls.job(t).addLeft(page);
      }
    }
    threads.goTo(t, calls.job(t).hasLeft() ? Pc.TAKE : Pc.WAIT);
    return true;
  }

  boolean mayMprotectTakeRights(int t) {
    return state.inCall(t, Pc.TAKE, Kind.MPROTECT) && calls.isUnitLeft(t, calls.mine(t));
  }

  boolean mprotectTakeRights(int t) {
    if (!mayMprotectTakeRights(t)) {
      return false;
    }
    Call.Mprotect call = (Call.Mprotect) state.call(t);
    long was = calls.entryOfLeast(t, calls.mine(t));
    long after = Mapping.withCurrent(was, Mapping.current(was) & call.perms().bits());
    calls.takeRights(t, calls.mine(t), after, Pc.REQUEST);
    return true;
  }

  boolean mayMprotectRequest(int t) {
    return state.inCall(t, Pc.REQUEST, Kind.MPROTECT);
  }

  boolean mprotectRequest(int t) {
    if (!mayMprotectRequest(t)) {
      return false;
    }
    calls.request(t, calls.mine(t), calls.noTables());
    return true;
  }

  boolean mayMprotectCommit(int t) {
    return state.inCall(t, Pc.WAIT, Kind.MPROTECT) && calls.acknowledged(t) && hardware.drained(t);
  }

  /** The core that calls has to let its own stores drain as well. */
  boolean mprotectCommit(int t) {
    if (!mayMprotectCommit(t)) {
      return false;
    }
    Call.Mprotect call = (Call.Mprotect) state.call(t);
    int pid = calls.mine(t);
    Job job = calls.job(t);
    job.clearRows();
    long first = PageSize.pages(call.addr());
    for (long page = first; page < first + call.pages(); page++) {
      job.addLeft(page, Mapping.withCurrent(tables.entry(pid, page), call.perms().bits()));
    }
    job.install(pid);
    calls.done(t, Rule.MPROTECT_0, 0);
    threads.goTo(t, Pc.INSTALL);
    return true;
  }

  boolean mayMprotectInstall(int t) {
    return state.inCall(t, Pc.INSTALL, Kind.MPROTECT) && calls.mayInstall(t);
  }

  boolean mprotectInstall(int t) {
    if (!mayMprotectInstall(t)) {
      return false;
    }
    calls.install(t, calls.mine(t));
    return true;
  }
}
