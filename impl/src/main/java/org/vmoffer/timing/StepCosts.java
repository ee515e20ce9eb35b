package org.vmoffer.timing;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.machine.Pc;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.Step;
import org.vmoffer.machine.TableProbe;
import org.vmoffer.machine.WorkProbe;

/**
 * What each step of the kernel level costs the core that takes it: fixed parts from the profile,
 * and an access to the data caches for every line of entries, descriptors, locks and offers that it
 * reads or writes. Interrupts and accesses are the hardware's, see {@link TimedCore}.
 */
final class StepCosts {
  private static final int LINES_OF_A_FRAME = PageSize.BYTES / KernelLayout.LINE;

  private final Probe probe;
  private final TableProbe tables;
  private final WorkProbe work;
  private final KernelCosts costs;
  private final KernelLayout layout;
  private final SurveyCosts survey;
  private final ForkCosts fork;
  private final int pagesOfATable;
  private final int maxPid;
  private int tablesBefore;
  private int offersBefore;
  private int freeBefore;
  private int pinsBefore;

  StepCosts(Scenario scenario, Probe probe, KernelCosts costs) {
    this.probe = probe;
    this.tables = probe.tables();
    this.work = probe.work();
    this.costs = costs;
    this.layout = new KernelLayout(scenario.config());
    this.survey = new SurveyCosts(scenario.config(), probe, layout);
    this.fork = new ForkCosts(scenario.config(), probe, costs, layout);
    this.pagesOfATable = scenario.fanOut();
    this.maxPid = scenario.config().maxPid();
  }

  /** Charges what is known before the step is taken. */
  void before(long step, Charges charges) {
    int t = Step.who(step);
    remember(t);
    switch (Step.action(step)) {
      case LOCK -> lock(t, charges);
      case RETURN -> unlock(t, charges);
      case FAULT_LOOK -> look(t, charges);
      case OFFER_DECIDE,
          CLAIM_DECIDE,
          MMAP_DECIDE,
          MUNMAP_DECIDE,
          MPROTECT_DECIDE,
          PIN_DECIDE,
          UNPIN_DECIDE,
          FORK_DECIDE,
          SPAWN_DECIDE ->
          decide(t, charges);
      case LIST_OFFERS -> list(charges);
      case CLAIM_TAKE_RIGHTS -> entry(t, work.source(t), charges);
      case CLAIM_TAKE_TABLE -> entry(t, work.source(t), charges);
      case MUNMAP_TAKE_RIGHTS, MPROTECT_TAKE_RIGHTS, FORK_TAKE_RIGHTS ->
          entry(t, probe.pid(t), charges);
      case CLAIM_INSTALL, CLAIM_INSTALL_TABLE, MMAP_INSTALL, MPROTECT_INSTALL ->
          entry(t, probe.pid(t), charges);
      case CLAIM_COMMIT -> claimCommit(t, charges);
      case MUNMAP_COMMIT -> {
        offers(charges);
        references(t, charges);
      }
      case EXEC_COMMIT, EXIT_COMMIT -> offers(charges);
      case END_FREE -> endFree(t, charges);
      case COPY -> copy(t, charges);
      case COPY_INSTALL -> entry(t, work.owner(t), charges);
      case SPLIT -> work.splitEntries(t, address -> change(address, charges));
      case UNCAP -> work.cappedEntries(t, address -> change(address, charges));
      case EXEC_TEAR_DOWN -> charges.add(Cause.ENTRIES, costs.pte());
      case END_BEGIN -> charges.add(Cause.ENTRY, costs.entry());
      case END_LOCK -> lockLine(probe.pid(t), charges);
      case CLAIM_REQUEST,
          MUNMAP_REQUEST,
          MPROTECT_REQUEST,
          FORK_REQUEST,
          COPY_REQUEST,
          END_REQUEST,
          MPROTECT_COMMIT,
          FORK_COMMIT,
          MUNMAP_FREE,
          ACCESS_HIT,
          ACCESS_FAULT,
          DMA,
          STOP,
          DRAIN,
          DELIVER,
          ACKNOWLEDGE,
          FILL_STRUCTURE,
          FILL_TRANSLATION,
          EVICT,
          EVICT_STRUCTURE,
          REST -> {}
    }
  }

  private void remember(int t) {
    tablesBefore = work.tablesReserved(t);
    offersBefore = work.offers();
    freeBefore = tables.freeFrames();
    pinsBefore = work.pins(probe.pid(t));
    fork.before();
  }

  /** Charges what only shows in the state behind the step. */
  void after(long step, Charges charges) {
    int t = Step.who(step);
    switch (Step.action(step)) {
      case CLAIM_INSTALL, CLAIM_INSTALL_TABLE, MMAP_INSTALL ->
          fork.hang(tablesBefore - work.tablesReserved(t), charges);
      case FORK_COMMIT -> {
        fork.hang(tablesBefore, charges);
        fork.child(t, charges);
      }
      case SPAWN_DECIDE -> fork.hang(fork.born() == 0 ? 0 : 1, charges);
      case OFFER_DECIDE -> offerDecided(charges);
      case PIN_DECIDE, UNPIN_DECIDE -> pinDecided(t, charges);
      case MUNMAP_FREE -> cleared(charges);
      case FAULT_LOOK, COPY -> back(t, charges);
      case COPY_INSTALL, END_FREE -> {
        cleared(charges);
        back(t, charges);
      }
      default -> {}
    }
  }

  /** An offer that is refused has changed no record. */
  private void offerDecided(Charges charges) {
    if (work.offers() != offersBefore) {
      charges.add(Cause.OFFERS, costs.bookkeeping());
      charges.touch(Cause.OFFERS, layout.offer(Math.max(offersBefore, work.offers()) - 1), true);
    }
  }

  /** Where a device begins or ends its work the page's mark changes. */
  private void pinDecided(int t, Charges charges) {
    if (work.pins(probe.pid(t)) == pinsBefore) {
      return;
    }
    switch (probe.call(t)) {
      case Call.Pin(long addr) -> change(probe.pid(t), PageSize.pages(addr), charges);
      case Call.Unpin(long addr) -> change(probe.pid(t), PageSize.pages(addr), charges);
      case null, default -> {}
    }
  }

  /** Frames that are free now are clear. */
  private void cleared(Charges charges) {
    int freed = tables.freeFrames() - freeBefore;
    charges.add(Cause.CLEAR, (long) freed * LINES_OF_A_FRAME * costs.clearLine());
  }

  /** A fault or an exec that is over has given its lock back. */
  private void back(int t, Charges charges) {
    if (probe.pc(t) == Pc.USER) {
      charges.touch(Cause.LOCK, layout.lock(probe.pid(t)), true);
      charges.add(Cause.EXIT, costs.exit());
    }
  }

  private void lock(int t, Charges charges) {
    if (probe.pc(t) == Pc.FAULT) {
      charges.add(Cause.ENTRY, costs.fault());
      lockLine(probe.pid(t), charges);
      return;
    }
    if (probe.pc(t) == Pc.USER) {
      charges.add(Cause.ENTRY, costs.entry());
    }
    lockLine(probe.nextLock(t), charges);
  }

  private void lockLine(int pid, Charges charges) {
    charges.add(Cause.LOCK, costs.lock());
    charges.touch(Cause.LOCK, layout.lock(pid), true);
  }

  private void unlock(int t, Charges charges) {
    for (int pid = 1; pid <= maxPid; pid++) {
      if (probe.lockHolder(pid) == t) {
        charges.touch(Cause.LOCK, layout.lock(pid), true);
      }
    }
    charges.add(Cause.EXIT, costs.exit());
  }

  private void look(int t, Charges charges) {
    charges.add(Cause.CHECK, costs.decide());
    if (probe.call(t) instanceof Call.Access access) {
      long page = PageSize.pages(access.addr());
      tables.path(probe.pid(t), page, address -> charges.touch(Cause.CHECK, address, false));
    }
  }

  private void decide(int t, Charges charges) {
    charges.add(Cause.CHECK, costs.decide());
    survey.of(t, charges);
  }

  private void list(Charges charges) {
    charges.add(Cause.ENTRY, costs.entry());
    charges.add(Cause.CHECK, costs.decide());
    offers(charges);
    charges.add(Cause.EXIT, costs.exit());
  }

  /** One entry changes; where a table begins, the kernel has walked to it first. */
  private void entry(int t, int pid, Charges charges) {
    long page = work.leastPage(t);
    if (page % pagesOfATable == 0) {
      tables.path(pid, page, address -> charges.touch(Cause.ENTRIES, address, false));
    }
    change(pid, page, charges);
  }

  private void change(int pid, long page, Charges charges) {
    change(tables.entryAddress(pid, page), charges);
  }

  /** The entry is written, and what its table counts. */
  private void change(long entry, Charges charges) {
    charges.touch(Cause.ENTRIES, entry, true);
    charges.touch(Cause.ENTRIES, layout.table((int) (entry / PageSize.BYTES)), true);
    charges.add(Cause.ENTRIES, costs.pte());
  }

  /** Every offer is looked at. */
  private void offers(Charges charges) {
    for (int row = 0; row < work.offers(); row++) {
      charges.touch(Cause.OFFERS, layout.offer(row), false);
    }
  }

  private void claimCommit(int t, Charges charges) {
    charges.add(Cause.OFFERS, costs.bookkeeping());
    charges.touch(Cause.OFFERS, layout.offer(0), true);
    if (work.shares(t)) {
      references(t, charges);
    }
  }

  /** The frames of the pages that the call has taken get a mapping more, or one less. */
  private void references(int t, Charges charges) {
    work.promisedFrames(
        t, frame -> charges.touch(Cause.REFERENCES, layout.frame((int) frame), true));
  }

  private void endFree(int t, Charges charges) {
    work.tornDownFrames(
        t, frame -> charges.touch(Cause.REFERENCES, layout.frame((int) frame), true));
    work.movedTables(t, table -> charges.touch(Cause.TABLES, layout.table((int) table), true));
  }

  private void copy(int t, Charges charges) {
    entry(t, work.owner(t), charges);
    if (work.copies(t)) {
      charges.add(Cause.COPY, (long) LINES_OF_A_FRAME * costs.copyLine());
    }
  }
}
