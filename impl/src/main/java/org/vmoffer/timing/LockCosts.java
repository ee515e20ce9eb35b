package org.vmoffer.timing;

import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.machine.Pc;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Scenario;

/** What it costs to enter the kernel and to take a lock, and the way back. */
final class LockCosts {
  private final Probe probe;
  private final KernelCosts costs;
  private final KernelLayout layout;
  private final int maxPid;

  LockCosts(Scenario scenario, Probe probe, KernelCosts costs, KernelLayout layout) {
    this.probe = probe;
    this.costs = costs;
    this.layout = layout;
    this.maxPid = scenario.config().maxPid();
  }

  /** A call or a fault takes its next lock; the first one, behind the entry into the kernel. */
  void lock(int t, Charges charges) {
    if (probe.pc(t) == Pc.FAULT) {
      charges.add(Cause.ENTRY, costs.fault());
      line(probe.pid(t), charges);
      return;
    }
    if (probe.pc(t) == Pc.USER) {
      charges.add(Cause.ENTRY, costs.entry());
    }
    line(probe.nextLock(t), charges);
  }

  /** The word of a process's lock is written. */
  void line(int pid, Charges charges) {
    charges.add(Cause.LOCK, costs.lock());
    charges.touch(Cause.LOCK, layout.lock(pid), true);
  }

  /** A call is over, and gives back every lock that it holds. */
  void unlock(int t, Charges charges) {
    for (int pid = 1; pid <= maxPid; pid++) {
      if (probe.lockHolder(pid) == t) {
        charges.touch(Cause.LOCK, layout.lock(pid), true);
      }
    }
    charges.add(Cause.EXIT, costs.exit());
  }

  /** A fault or an exec that is over has given its lock back. */
  void back(int t, Charges charges) {
    if (probe.pc(t) == Pc.USER) {
      charges.touch(Cause.LOCK, layout.lock(probe.pid(t)), true);
      charges.add(Cause.EXIT, costs.exit());
    }
  }
}
