package org.vmoffer.timing;

import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.machine.Probe;
import org.vmoffer.machine.TableProbe;

/** What it costs to prepare tables, and to fill those of a child. */
final class ForkCosts {
  private final MachineConfig config;
  private final Probe probe;
  private final TableProbe tables;
  private final KernelCosts costs;
  private final KernelLayout layout;
  private long aliveBefore;

  ForkCosts(MachineConfig config, Probe probe, KernelCosts costs, KernelLayout layout) {
    this.config = config;
    this.probe = probe;
    this.tables = probe.tables();
    this.costs = costs;
    this.layout = layout;
  }

  /** A step is about to be taken. */
  void before() {
    aliveBefore = alive();
  }

  private long alive() {
    long alive = 0;
    for (int pid = 1; pid <= config.maxPid(); pid++) {
      alive |= tables.root(pid) == 0 ? 0 : 1L << pid;
    }
    return alive;
  }

  /** The pid that the step has given, or 0. */
  int born() {
    long born = alive() & ~aliveBefore;
    return born == 0 ? 0 : Long.numberOfTrailingZeros(born);
  }

  /** Tables are cleared, and hung up by an entry each. */
  void hang(int count, Charges charges) {
    charges.add(
        Cause.TABLES,
        (long) count * (KernelLayout.LINES_OF_A_FRAME * costs.clearLine() + costs.pte()));
  }

  /** Every page of the child is an entry and a reference; what is not shared is copied at once. */
  void child(int parent, Charges charges) {
    int child = born();
    tables.mappedPages(
        child,
        page -> {
          charges.touch(Cause.ENTRIES, tables.entryAddress(child, page), true);
          charges.add(Cause.ENTRIES, costs.pte());
          int frame = tables.frame(child, page);
          charges.touch(Cause.REFERENCES, layout.frame(frame), true);
          if (frame != tables.frame(probe.pid(parent), page)) {
            charges.add(Cause.COPY, (long) KernelLayout.LINES_OF_A_FRAME * costs.copyLine());
          }
        });
  }
}
