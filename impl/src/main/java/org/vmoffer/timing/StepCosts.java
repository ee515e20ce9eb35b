package org.vmoffer.timing;

import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
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
  private final Probe probe;
  private final TableProbe tables;
  private final WorkProbe work;
  private final KernelCosts costs;
  private final KernelLayout layout;
  private final SurveyCosts survey;
  private final ForkCosts fork;
  private final EntryCosts entries;
  private final LockCosts locks;
  private int tablesBefore;
  private int offersBefore;
  private int unmappedBefore;
  private int pinsBefore;

  StepCosts(Scenario scenario, Probe probe, KernelCosts costs) {
    this.probe = probe;
    this.tables = probe.tables();
    this.work = probe.work();
    this.costs = costs;
    this.layout = new KernelLayout(scenario.config());
    this.survey = new SurveyCosts(scenario.config(), probe, layout);
    this.fork = new ForkCosts(scenario.config(), probe, costs, layout);
    this.entries = new EntryCosts(scenario, probe, costs, layout);
    this.locks = new LockCosts(scenario, probe, costs, layout);
  }

  /** Charges what is known before the step is taken. */
  void before(long step, Charges charges) {
    int t = Step.who(step);
    remember(t);
    switch (Step.action(step)) {
      case LOCK -> locks.lock(t, charges);
      case RETURN -> locks.unlock(t, charges);
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
      case CLAIM_TAKE_RIGHTS -> entries.entry(t, work.source(t), charges);
      case CLAIM_TAKE_TABLE -> entries.table(t, work.source(t), charges);
      case MUNMAP_TAKE_RIGHTS, MPROTECT_TAKE_RIGHTS, FORK_TAKE_RIGHTS ->
          entries.entry(t, probe.pid(t), charges);
      case CLAIM_INSTALL, CLAIM_INSTALL_TABLE, MMAP_INSTALL, MPROTECT_INSTALL ->
          entries.entry(t, probe.pid(t), charges);
      case CLAIM_COMMIT -> claimCommit(t, charges);
      case MUNMAP_COMMIT -> {
        offers(charges);
        entries.references(t, charges);
      }
      case EXEC_COMMIT, EXIT_COMMIT -> offers(charges);
      case END_FREE -> entries.tornDown(t, charges);
      case COPY -> entries.copy(t, charges);
      case COPY_INSTALL -> entries.entry(t, work.owner(t), charges);
      case SPLIT -> entries.split(t, charges);
      case UNCAP -> entries.uncap(t, charges);
      case EXEC_TEAR_DOWN -> charges.add(Cause.ENTRIES, costs.pte());
      case END_BEGIN -> charges.add(Cause.ENTRY, costs.entry());
      case END_LOCK -> locks.line(probe.pid(t), charges);
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
    unmappedBefore = tables.unmappedFrames();
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
      case FAULT_LOOK, COPY -> locks.back(t, charges);
      case COPY_INSTALL, END_FREE -> {
        cleared(charges);
        locks.back(t, charges);
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
      case Call.Pin(long addr) -> entries.change(probe.pid(t), PageSize.pages(addr), charges);
      case Call.Unpin(long addr) -> entries.change(probe.pid(t), PageSize.pages(addr), charges);
      case null, default -> {}
    }
  }

  /**
   * Frames that nobody maps any more are cleared; those that were kept for copies, and that nobody
   * needs now, have been clear all the time.
   */
  private void cleared(Charges charges) {
    int freed = tables.unmappedFrames() - unmappedBefore;
    charges.add(Cause.CLEAR, (long) freed * KernelLayout.LINES_OF_A_FRAME * costs.clearLine());
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
      entries.references(t, charges);
    }
  }
}
