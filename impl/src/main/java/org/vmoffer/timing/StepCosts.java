package org.vmoffer.timing;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Pc;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.Step;

/**
 * What each step of the kernel level costs the core that takes it: fixed parts from the profile,
 * and an access to the data caches for every line of entries, descriptors, locks and offers that it
 * reads or writes. Interrupts and accesses are the hardware's, see {@link TimedCore}.
 */
final class StepCosts {
  private static final int LINES_OF_A_FRAME = PageSize.BYTES / KernelLayout.LINE;
  private static final int PAGES_OF_A_TABLE = 512;

  private final Probe probe;
  private final KernelCosts costs;
  private final KernelLayout layout;
  private final SurveyCosts survey;
  private final int maxPid;
  private int tablesBefore;

  StepCosts(Scenario scenario, Probe probe, KernelCosts costs) {
    this.probe = probe;
    this.costs = costs;
    this.layout = new KernelLayout(scenario.config());
    this.survey = new SurveyCosts(scenario.config(), probe, layout);
    this.maxPid = scenario.config().maxPid();
  }

  /** Charges what is known before the step is taken. */
  void before(long step, Charges charges) {
    int t = Step.who(step);
    tablesBefore = probe.tablesReserved(t);
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
      case CLAIM_TAKE_RIGHTS -> entry(t, probe.source(t), charges);
      case CLAIM_TAKE_TABLE -> entry(t, probe.source(t), charges);
      case MUNMAP_TAKE_RIGHTS, MPROTECT_TAKE_RIGHTS, FORK_TAKE_RIGHTS ->
          entry(t, probe.pid(t), charges);
      case CLAIM_INSTALL, CLAIM_INSTALL_TABLE, MMAP_INSTALL, MPROTECT_INSTALL ->
          entry(t, probe.pid(t), charges);
      case CLAIM_COMMIT -> claimCommit(t, charges);
      case MUNMAP_COMMIT, MPROTECT_COMMIT, FORK_COMMIT, EXEC_COMMIT, EXIT_COMMIT -> commit(charges);
      case MUNMAP_FREE -> free(t, charges);
      case END_FREE -> endFree(t, charges);
      case COPY -> copy(t, charges);
      case COPY_INSTALL -> charges.add(Cause.ENTRIES, costs.pte());
      case EXEC_TEAR_DOWN -> charges.add(Cause.ENTRIES, costs.pte());
      case END_BEGIN -> charges.add(Cause.ENTRY, costs.entry());
      case END_LOCK -> lockLine(probe.pid(t), charges);
      case CLAIM_REQUEST,
          MUNMAP_REQUEST,
          MPROTECT_REQUEST,
          FORK_REQUEST,
          COPY_REQUEST,
          END_REQUEST,
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

  /** Charges what only shows in the state behind the step: the tables that it has hung up. */
  void after(long step, Charges charges) {
    Action action = Step.action(step);
    int t = Step.who(step);
    if (action == Action.CLAIM_INSTALL
        || action == Action.CLAIM_INSTALL_TABLE
        || action == Action.MMAP_INSTALL) {
      for (int used = tablesBefore - probe.tablesReserved(t); used > 0; used--) {
        charges.add(Cause.TABLES, (long) LINES_OF_A_FRAME * costs.clearLine() + costs.pte());
      }
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
      probe.path(probe.pid(t), page, address -> charges.touch(Cause.CHECK, address, false));
    }
    charges.add(Cause.EXIT, costs.exit());
  }

  private void decide(int t, Charges charges) {
    charges.add(Cause.CHECK, costs.decide());
    survey.of(t, charges);
    if (probe.call(t) instanceof Call.VmOffer) {
      charges.add(Cause.OFFERS, costs.bookkeeping());
      charges.touch(Cause.OFFERS, layout.offer(probe.offers()), true);
    }
  }

  private void list(Charges charges) {
    charges.add(Cause.ENTRY, costs.entry());
    charges.add(Cause.CHECK, costs.decide());
    for (int row = 0; row < probe.offers(); row++) {
      charges.touch(Cause.OFFERS, layout.offer(row), false);
    }
    charges.add(Cause.EXIT, costs.exit());
  }

  /** One entry changes; where a table begins, the kernel has walked to it first. */
  private void entry(int t, int pid, Charges charges) {
    long page = probe.leastPage(t);
    if (page % PAGES_OF_A_TABLE == 0) {
      probe.path(pid, page, address -> charges.touch(Cause.ENTRIES, address, false));
    }
    charges.touch(Cause.ENTRIES, probe.entryAddress(pid, page), true);
    charges.add(Cause.ENTRIES, costs.pte());
  }

  private void commit(Charges charges) {
    for (int row = 0; row < probe.offers(); row++) {
      charges.touch(Cause.OFFERS, layout.offer(row), false);
    }
  }

  private void claimCommit(int t, Charges charges) {
    charges.add(Cause.OFFERS, costs.bookkeeping());
    charges.touch(Cause.OFFERS, layout.offer(0), true);
    if (probe.shares(t)) {
      probe.promisedFrames(
          t, frame -> charges.touch(Cause.REFERENCES, layout.frame((int) frame), true));
    }
  }

  private void free(int t, Charges charges) {
    probe.framesReserved(
        t,
        frame -> {
          charges.touch(Cause.REFERENCES, layout.frame((int) frame), true);
          charges.add(Cause.CLEAR, (long) LINES_OF_A_FRAME * costs.clearLine());
        });
  }

  private void endFree(int t, Charges charges) {
    probe.tornDownFrames(
        t,
        frame -> {
          charges.touch(Cause.REFERENCES, layout.frame((int) frame), true);
          charges.add(Cause.CLEAR, (long) LINES_OF_A_FRAME * costs.clearLine());
        });
    probe.movedTables(t, table -> charges.touch(Cause.TABLES, layout.table((int) table), true));
  }

  private void copy(int t, Charges charges) {
    charges.add(Cause.ENTRIES, costs.pte());
    if (probe.copies(t)) {
      charges.add(Cause.COPY, (long) LINES_OF_A_FRAME * costs.copyLine());
    }
  }
}
