package org.vmoffer.timing;

import java.util.List;
import org.vmoffer.cycles.Accounting;
import org.vmoffer.cycles.Profile;
import org.vmoffer.machine.Action;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Step;

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
  }

  /** How often something was checked. */
  long checks() {
    return checks;
  }

  /** Before a step: no frame is freed that a core can still reach. */
  void before(long step) {
    Action action = Step.action(step);
    if (action == Action.MUNMAP_FREE || action == Action.END_FREE) {
      checks++;
      if (probe.isCachedAnywhere(Step.who(step))) {
        throw new TimingException(Step.text(step) + " frees a frame that a core has cached");
      }
    }
  }

  /** Behind a step that commits: what is cached is allowed, or being flushed. */
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
