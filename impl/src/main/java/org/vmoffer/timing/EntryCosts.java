package org.vmoffer.timing;

import org.vmoffer.address.PageSize;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.TableProbe;
import org.vmoffer.machine.WorkProbe;

/** What it costs to change entries, and the descriptors of the frames and tables behind them. */
final class EntryCosts {
  private final TableProbe tables;
  private final WorkProbe work;
  private final KernelCosts costs;
  private final KernelLayout layout;
  private final int pagesOfATable;

  EntryCosts(Scenario scenario, Probe probe, KernelCosts costs, KernelLayout layout) {
    this.tables = probe.tables();
    this.work = probe.work();
    this.costs = costs;
    this.layout = layout;
    this.pagesOfATable = scenario.fanOut();
  }

  /** One entry changes; where a table begins, the kernel has walked to it first. */
  void entry(int t, int pid, Charges charges) {
    long page = work.leastPage(t);
    if (page % pagesOfATable == 0) {
      tables.path(pid, page, address -> charges.touch(Cause.ENTRIES, address, false));
    }
    change(pid, page, charges);
  }

  /** A table leaves its parent as it is: the kernel walks to the entry that leads to it. */
  void table(int t, int pid, Charges charges) {
    long page = work.leastPage(t);
    int above = work.levelTaken(t) + 1;
    tables.path(pid, page, above, address -> charges.touch(Cause.ENTRIES, address, false));
    change(tables.entryAddress(pid, page, above), charges);
  }

  void change(int pid, long page, Charges charges) {
    change(tables.entryAddress(pid, page), charges);
  }

  /** A leaf is split: each entry that is written. */
  void split(int t, Charges charges) {
    work.splitEntries(t, address -> change(address, charges));
  }

  /** A cap is handed down: each entry that is written. */
  void uncap(int t, Charges charges) {
    work.cappedEntries(t, address -> change(address, charges));
  }

  /** The entry is written, and what its table counts. */
  private void change(long entry, Charges charges) {
    charges.touch(Cause.ENTRIES, entry, true);
    charges.touch(Cause.ENTRIES, layout.table((int) (entry / PageSize.BYTES)), true);
    charges.add(Cause.ENTRIES, costs.pte());
  }

  /** The frames of the pages that the call has taken get a mapping more, or one less. */
  void references(int t, Charges charges) {
    work.promisedFrames(
        t, frame -> charges.touch(Cause.REFERENCES, layout.frame((int) frame), true));
  }

  /** Frames and tables of an address space that is gone are looked at once more. */
  void tornDown(int t, Charges charges) {
    work.tornDownFrames(
        t, frame -> charges.touch(Cause.REFERENCES, layout.frame((int) frame), true));
    work.movedTables(t, table -> charges.touch(Cause.TABLES, layout.table((int) table), true));
  }

  /** A page that a fork has left shared gets an entry of its own, and mostly a copy. */
  void copy(int t, Charges charges) {
    entry(t, work.owner(t), charges);
    if (work.copies(t)) {
      charges.add(Cause.COPY, (long) KernelLayout.LINES_OF_A_FRAME * costs.copyLine());
    }
  }
}
