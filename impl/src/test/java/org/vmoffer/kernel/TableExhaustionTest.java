package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vmoffer.kernel.Machines.MOVE_R;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.memory.KernelMemory;
import org.vmoffer.pagetable.EntryFormat;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.view.KernelAudit;

/** One program on machines with every number of table frames, from none to more than it needs. */
class TableExhaustionTest {
  private static final int ENOUGH = 24;
  private static final Set<Rule> REFUSALS =
      EnumSet.of(Rule.SPAWN_NOMEM, Rule.MMAP_NOMEM, Rule.CLAIM_NOMEM, Rule.FORK_NOMEM);

  private record Step(int pid, Call call) {}

  /** Pages on both sides of a table's end, so that one call takes several tables on a level. */
  private static final List<Step> PROGRAM =
      List.of(
          new Step(0, new Call.Spawn()),
          new Step(0, new Call.Spawn()),
          new Step(1, new Call.Mmap(510 * PAGE, 4, Permissions.RW, false)),
          new Step(1, new Call.VmOffer(2, 511 * PAGE, 2 * PAGE, SHARE_R)),
          new Step(2, new Call.VmClaim(1, 511 * PAGE, 1023 * PAGE, 0, 0)),
          new Step(1, new Call.Fork()),
          new Step(1, new Call.VmOffer(2, 510 * PAGE, 4 * PAGE, MOVE_R)),
          new Step(2, new Call.VmClaim(1, 510 * PAGE, 0, 0, 0)));

  static List<EntryFormat> formats() {
    return Formats.ALL;
  }

  private static Set<Rule> run(EntryFormat format, int tableFrames) {
    Kernel kernel = new Kernel(new MachineConfig(format, 2048, 8, tableFrames, 3, 2));
    Set<Rule> seen = EnumSet.noneOf(Rule.class);
    for (Step step : PROGRAM) {
      KernelMemory before = kernel.state().memory().copy();
      Reply reply = kernel.call(step.pid(), step.call());
      assertEquals(List.of(), KernelAudit.audit(kernel));
      if (!reply.rule().isSuccess()) {
        assertTrue(REFUSALS.contains(reply.rule()), () -> step + " with " + tableFrames);
        assertTrue(kernel.state().memory().sameWords(before));
        seen.add(reply.rule());
        break;
      }
    }
    return seen;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void runningOutOfTablesChangesNothingAtEveryPointOfReservation(EntryFormat format) {
    Set<Rule> seen = EnumSet.noneOf(Rule.class);
    for (int tableFrames = 0; tableFrames < ENOUGH; tableFrames++) {
      seen.addAll(run(format, tableFrames));
    }
    assertEquals(REFUSALS, seen);
    assertEquals(Set.of(), run(format, ENOUGH));
  }

  @Test
  void anAmpleMachineHasATableForEveryPageOfEveryProcess() {
    MachineConfig config = MachineConfig.withAmpleTables(Formats.X86_64, 1025, 0, 2, 1);
    assertEquals(2 * (1 + 1 + 1 + 3), config.tableFrames());
    MachineConfig full = MachineConfig.withAmpleTables(Formats.X86_64, 1024, 0, 1, 1);
    assertEquals(1 + 1 + 1 + 2, full.tableFrames());
  }
}
