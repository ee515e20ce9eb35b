package org.vmoffer.machine;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Rule;

/** pin and unpin, step by step: a device gets translations of its own, and loses them. */
abstract class MmuPins {
  private final MmuCalls calls;
  private final MmuState state;
  private final Tables tables;
  private final Threads threads;

  MmuPins(MmuCalls calls) {
    this.calls = calls;
    this.state = calls.state();
    this.tables = calls.tables();
    this.threads = calls.threads();
  }

  boolean mayPinDecide(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.PIN) && !calls.maySplit(t);
  }

  /**
   * A device gets a translation of its own, with the rights held now. It has no faults, so a page
   * that is still shared by a fork is copied first. A page of a large leaf gets an entry of its own
   * for the mark, and keeps it.
   */
  boolean pinDecide(int t) {
    if (!mayPinDecide(t)) {
      return false;
    }
    Call.Pin call = (Call.Pin) state.call(t);
    int pid = calls.mine(t);
    Rule rule = calls.seen().pinRule(pid, call);
    if (!rule.isSuccess()) {
      calls.fail(t, rule);
      return true;
    }
    long page = PageSize.pages(call.addr());
    long mapping = tables.entry(pid, page);
    if (Mapping.isCopiedOnWrite(mapping)) {
      calls.job(t).addLeft(page);
      threads.goTo(t, Pc.COPY);
      return true;
    }
    tables.put(pid, page, Mapping.withMarks(mapping, Mapping.marks(mapping) | Marks.PINNED_BIT));
    state
        .device(pid)
        .insert(Cores.translation(page, Mapping.phys(mapping), Mapping.current(mapping)));
    calls.done(t, rule, 0);
    threads.goTo(t, Pc.UNLOCK);
    return true;
  }

  boolean mayUnpinDecide(int t) {
    return state.inCall(t, Pc.DECIDE, Kind.UNPIN);
  }

  boolean unpinDecide(int t) {
    if (!mayUnpinDecide(t)) {
      return false;
    }
    Call.Unpin call = (Call.Unpin) state.call(t);
    int pid = calls.mine(t);
    Rule rule = calls.seen().unpinRule(pid, call);
    if (!rule.isSuccess()) {
      calls.fail(t, rule);
      return true;
    }
    long page = PageSize.pages(call.addr());
    long mapping = tables.entry(pid, page);
    stopDevice(pid, page);
    tables.put(pid, page, Mapping.withMarks(mapping, Mapping.marks(mapping) & ~Marks.PINNED_BIT));
    calls.done(t, rule, 0);
    threads.goTo(t, Pc.UNLOCK);
    return true;
  }

  /** A device that works on a page is stopped before the page goes. */
  void stopDevice(int pid, long page) {
    WordList device = state.device(pid);
    for (int i = device.count() - 1; i >= 0; i--) {
      if (Cores.page(device.get(i)) == page) {
        device.remove(i);
      }
    }
  }

  /** Every device of a process is stopped. */
  void stopDevices(int pid) {
    state.device(pid).truncate(0);
  }
}
