package org.vmoffer.timing;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.cycles.Cause;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.TableProbe;
import org.vmoffer.machine.WorkProbe;

/** What it costs to look at the pages that a call is about, entry by entry. */
final class SurveyCosts {
  private final MachineConfig config;
  private final Probe probe;
  private final TableProbe tables;
  private final WorkProbe work;
  private final KernelLayout layout;

  SurveyCosts(MachineConfig config, Probe probe, KernelLayout layout) {
    this.config = config;
    this.probe = probe;
    this.tables = probe.tables();
    this.work = probe.work();
    this.layout = layout;
  }

  /** Charges what the call of the thread looks at before it decides. */
  void of(int t, Charges charges) {
    int pid = probe.pid(t);
    switch (probe.call(t)) {
      case Call.VmOffer c -> counted(pid, c.addr(), PageSize.pages(c.len()), charges);
      case Call.VmClaim c -> claim(pid, c, charges);
      case Call.Mmap c -> {
        if (isRange(c.addr(), c.pages())) {
          pages(pid, c.addr(), c.pages(), charges);
          tables.unusedFrames(
              c.pages(), frame -> charges.touch(Cause.REFERENCES, layout.frame((int) frame), true));
        }
      }
      case Call.Munmap c -> pages(pid, c.addr(), c.pages(), charges);
      case Call.Mprotect c -> counted(pid, c.addr(), c.pages(), charges);
      case Call.Pin c -> pages(pid, c.addr(), 1, charges);
      case Call.Unpin c -> pages(pid, c.addr(), 1, charges);
      case Call.Fork _ -> pages(pid, 0, config.userPages(), charges);
      case Call.Spawn _, Call.Exec _, Call.Exit _, Call.Access _, Call.VmListOffer _ -> {}
      case null -> {}
    }
  }

  private void claim(int pid, Call.VmClaim claim, Charges charges) {
    int row = work.offerTo(pid, claim);
    for (int looked = 0; looked <= row; looked++) {
      charges.touch(Cause.OFFERS, layout.offer(looked), false);
    }
    if (row >= 0) {
      long pages = work.offeredPages(row);
      counted((int) claim.srcPid(), claim.remoteAddr(), pages, charges);
      pages(pid, claim.localAddr(), pages, charges);
    }
  }

  /** The counts of each table that lies whole in the range, and the entries of the other pages. */
  private void counted(int pid, long addr, long pages, Charges charges) {
    if (!isRange(addr, pages)) {
      return;
    }
    long first = PageSize.pages(addr);
    long span = tables.pagesOfATable();
    long page = first;
    while (page < first + pages) {
      int table = page % span == 0 && page + span <= first + pages ? tables.lowest(pid, page) : 0;
      if (table == 0) {
        charges.touch(Cause.CHECK, tables.entryAddress(pid, page), false);
        page = tables.nextEntry(pid, page);
      } else {
        tables.path(pid, page, 2, entry -> charges.touch(Cause.CHECK, entry, false));
        charges.touch(Cause.CHECK, layout.table(table), false);
        page += span;
      }
    }
  }

  /** The entry of each page, or the one above it if there is no table. */
  private void pages(int pid, long addr, long pages, Charges charges) {
    if (!isRange(addr, pages)) {
      return;
    }
    long first = PageSize.pages(addr);
    long page = first;
    while (page < first + pages) {
      charges.touch(Cause.CHECK, tables.entryAddress(pid, page), false);
      page = tables.nextEntry(pid, page);
    }
  }

  /** Whether there are such pages in user space; who asks for others is refused unseen. */
  private boolean isRange(long addr, long pages) {
    return addr >= 0 && pages > 0 && PageSize.pages(addr) <= config.userPages() - pages;
  }
}
