package org.vmoffer.timing;

import org.vmoffer.cycles.Cause;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Step;

/** Writes down what a core spends: into the ledger, onto its clock, and for whoever listens. */
final class Book implements Charges {
  private final Probe probe;
  private final Ledger ledger;
  private final CacheAccess caches;
  private final StepListener listener;
  private TimedCore core;
  private ThreadProgress thread;
  private long step;

  Book(Probe probe, Ledger ledger, CacheAccess caches, StepListener listener, TimedCore first) {
    this.probe = probe;
    this.ledger = ledger;
    this.caches = caches;
    this.listener = listener;
    this.core = first;
    this.thread = first.current();
  }

  /** From here on it is this core that spends, on behalf of this thread, in no step. */
  void open(TimedCore core, ThreadProgress thread) {
    this.core = core;
    this.thread = thread;
    this.step = -1;
  }

  /** From here on it spends in this step. */
  void step(long step) {
    this.step = step;
  }

  /** The core has waited for what it does now. */
  void waits(long cycles, Turn.Kind kind) {
    if (cycles > 0) {
      add(kind == Turn.Kind.DRAIN ? Cause.WAIT_STORES : waitingFor(), cycles);
    }
  }

  private Cause waitingFor() {
    return switch (probe.pc(thread.number())) {
      case WAIT, COPY_WAIT -> Cause.WAIT_FLUSH;
      case LOCK, FAULT, STOP -> Cause.WAIT_LOCK;
      case USER ->
          thread.hasItem() && thread.item() instanceof Item.Operation
              ? Cause.WAIT_LOCK
              : Cause.IDLE;
      default -> Cause.IDLE;
    };
  }

  @Override
  public void add(Cause cause, long cycles) {
    if (cycles == 0) {
      return;
    }
    int column = step < 0 ? Ledger.noAction() : Ledger.column(Step.action(step));
    ledger.add(core.number(), cause, column, cycles);
    listener.spent(
        core.number(), thread.number(), thread.operation(), step, cause, core.clock(), cycles);
    core.advance(cycles);
  }

  @Override
  public void touch(Cause cause, long physicalAddress, boolean write) {
    add(cause, caches.access(core, physicalAddress, write));
  }
}
