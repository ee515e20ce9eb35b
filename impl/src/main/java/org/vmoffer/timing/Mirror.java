package org.vmoffer.timing;

import org.vmoffer.machine.Action;
import org.vmoffer.machine.Machine;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.Step;
import org.vmoffer.tlb.TlbEvents;

/**
 * Takes the kernel level's hardware steps as the timed hardware makes them: what it caches and
 * drops, the machine caches and drops. A step that the kernel level does not allow ends the run.
 */
final class Mirror implements TlbEvents {
  private final Machine machine;
  private final Probe probe;
  private final int core;
  private final int[] threadOf;

  /**
   * The mirror of a core.
   *
   * @param threadOf by PCID, the thread whose address space has it on this core
   */
  Mirror(Machine machine, int core, int[] threadOf) {
    this.machine = machine;
    this.probe = machine.probe();
    this.core = core;
    this.threadOf = threadOf;
  }

  @Override
  public void structureFilled(int pcid, int level, long region, long tableFrame) {
    take(Step.fill(Action.FILL_STRUCTURE, threadOf[pcid], level, region));
  }

  @Override
  public void structureEvicted(int pcid, int level, long region) {
    take(Step.fill(Action.EVICT_STRUCTURE, threadOf[pcid], level, region));
  }

  @Override
  public void translationFilled(int pcid, long firstPage, int pages, long frame) {
    // A walk finds again what only the other first-level TLB has kept.
    if (!probe.isCached(threadOf[pcid], firstPage)) {
      take(Step.fill(Action.FILL_TRANSLATION, threadOf[pcid], 0, firstPage));
    }
  }

  @Override
  public void translationEvicted(int pcid, long firstPage, int pages) {
    take(Step.fill(Action.EVICT, threadOf[pcid], 0, firstPage));
  }

  private void take(long step) {
    if (!machine.take(step)) {
      throw new TimingException(
          "core "
              + core
              + " did what the kernel level does not allow there: "
              + Step.text(step)
              + ", expected a step that is enabled");
    }
  }
}
