package org.vmoffer.timing;

import java.util.List;
import org.vmoffer.cycles.Accounting;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Step;
import org.vmoffer.tlb.StaleCheck;

/**
 * What must add up in every run: cycles by cause and the clocks; what the timed caches hold and
 * what the kernel level says they hold; interrupts sent, taken and answered; and that nobody
 * reaches what has been given away.
 */
final class TimingAudit {
  private final Machine machine;
  private final Probe probe;
  private final Profile profile;
  private final List<TimedCore> cores;
  private final Ledger ledger;
  private final Shootdowns shootdowns;
  private long checks;
  private int free;

  TimingAudit(
      Machine machine,
      Profile profile,
      List<TimedCore> cores,
      Ledger ledger,
      Shootdowns shootdowns) {
    this.machine = machine;
    this.profile = profile;
    this.probe = machine.probe();
    this.cores = cores;
    this.ledger = ledger;
    this.shootdowns = shootdowns;
    this.free = probe.tables().freeFrames();
  }

  /** How often something was checked. */
  long checks() {
    return checks;
  }

  /**
   * Behind a step that commits: what is cached is allowed, or being flushed. Behind one that frees:
   * no core can reach a free frame.
   */
  void after(long step) {
    switch (Step.action(step)) {
      case CLAIM_COMMIT,
          MUNMAP_COMMIT,
          MPROTECT_COMMIT,
          FORK_COMMIT,
          COPY_INSTALL,
          EXEC_COMMIT,
          EXIT_COMMIT ->
          cached(Step.text(step));
      default -> {}
    }
    int freeNow = probe.tables().freeFrames();
    if (freeNow > free) {
      free(Step.text(step));
    }
    free = freeNow;
  }

  /** At the end of a run. */
  void end() {
    for (TimedCore core : cores) {
      checks++;
      Accounting.check(profile, core.tally());
      if (ledger.of(core.number()) != core.clock()) {
        throw new TimingException(
            "core %d spent %d cycles by cause, its clock says %d"
                .formatted(core.number(), ledger.of(core.number()), core.clock()));
      }
    }
    checks++;
    if (shootdowns.sent() != shootdowns.delivered()
        || shootdowns.sent() != shootdowns.acknowledged()) {
      throw new TimingException(
          "%d interrupts sent, %d delivered, %d acknowledged"
              .formatted(shootdowns.sent(), shootdowns.delivered(), shootdowns.acknowledged()));
    }
    cached("the end");
    free("the end");
    for (TimedCore core : cores) {
      core.threads().forEach(thread -> upToDate(core, thread));
    }
  }

  /** Nothing is being flushed any more: what a core has cached is what its tables say. */
  private void upToDate(TimedCore core, ThreadProgress thread) {
    checks++;
    StaleCheck check =
        new StaleCheck(
            core.memory(), profile.levels(), probe.tables().root(thread.pid()), core.pcid(thread));
    if (!check.translations(core.unit()).isEmpty() || !check.tables(core.unit()).isEmpty()) {
      throw new TimingException(
          "core %d has cached of pid %d what its tables do not say"
              .formatted(core.number(), thread.pid()));
    }
  }

  /** A step of the kernel level has dropped nothing that the timed caches still hold. */
  void sameContents(long step, int before, int after) {
    checks++;
    if (before != after) {
      throw new TimingException(
          "%s dropped %d translations or tables that the core's caches still hold"
              .formatted(Step.text(step), before - after));
    }
  }

  private void free(String when) {
    checks++;
    if (probe.reachesFreeFrame()) {
      throw new TimingException("at " + when + " a core can still reach a frame that is free");
    }
  }

  private void cached(String when) {
    checks++;
    String broken = machine.brokenReach();
    if (broken != null) {
      throw new TimingException(
          "at %s %s does not hold: a core has cached or waiting what its process may not reach"
              .formatted(when, broken));
    }
  }
}
