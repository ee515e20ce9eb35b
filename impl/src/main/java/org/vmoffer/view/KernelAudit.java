package org.vmoffer.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vmoffer.kernel.Kernel;
import org.vmoffer.kernel.KernelState;
import org.vmoffer.kernel.ProcessTable;

/**
 * Checks a kernel's own tables against one another, without reference to how they came about. It
 * reads every word of every page table, so it is for tests, not for every step of an explorer.
 */
public final class KernelAudit {
  private KernelAudit() {}

  /**
   * A breach of an invariant.
   *
   * @param invariant what does not hold
   * @param detail where, and what was found
   */
  public record Violation(Invariant invariant, String detail) {}

  /** Everything that is wrong with a kernel; empty if nothing is. */
  public static List<Violation> audit(Kernel kernel) {
    KernelState state = kernel.state();
    List<Violation> found = new ArrayList<>();
    auditProcesses(state, found);
    TableAudit tables = new TableAudit(state, found);
    tables.audit();
    FrameAudit.audit(state.frames(), tables, found);
    new OfferAudit(state, found).audit();
    return List.copyOf(found);
  }

  private static void auditProcesses(KernelState state, List<Violation> found) {
    ProcessTable processes = state.processes();
    Set<Long> incarnations = new HashSet<>();
    for (int pid = 1; pid <= state.config().maxPid(); pid++) {
      long incarnation = processes.incarnation(pid);
      boolean sound =
          processes.isAlive(pid)
              ? processes.root(pid) != 0
                  && incarnation > 0
                  && incarnation <= processes.lastIncarnation()
                  && incarnations.add(incarnation)
              : processes.root(pid) == 0 && incarnation == 0;
      if (!sound) {
        found.add(
            new Violation(
                Invariant.PROCESS_ROWS,
                "pid %d: root %d, incarnation %d of %d"
                    .formatted(
                        pid, processes.root(pid), incarnation, processes.lastIncarnation())));
      }
    }
  }
}
