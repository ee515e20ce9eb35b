package org.vmoffer.machine;

import java.util.EnumSet;
import java.util.Set;
import org.vmoffer.api.Call;

/** The steps by which one sees that the calls of a scenario succeed on some way. */
final class Successes {
  private Successes() {}

  /** One for each kind of call that changes anything, and one for tables that may move. */
  static Set<Action> of(Scenario scenario) {
    Set<Action> steps = EnumSet.noneOf(Action.class);
    for (Scenario.Program program : scenario.threads()) {
      for (Operation operation : program.operations()) {
        if (operation instanceof Operation.OnCore(Call call)) {
          add(call, steps);
        }
      }
    }
    if (scenario.tableMoves()) {
      steps.add(Action.CLAIM_TAKE_TABLE);
    }
    return steps;
  }

  private static void add(Call call, Set<Action> steps) {
    switch (call) {
      case Call.VmClaim _ -> steps.add(Action.CLAIM_COMMIT);
      case Call.Mmap _ -> steps.add(Action.MMAP_INSTALL);
      case Call.Munmap _ -> steps.add(Action.MUNMAP_COMMIT);
      case Call.Mprotect _ -> steps.add(Action.MPROTECT_INSTALL);
      case Call.Fork _ -> steps.add(Action.FORK_COMMIT);
      case Call.Exec _ -> steps.add(Action.EXEC_COMMIT);
      case Call.Exit _ -> steps.add(Action.EXIT_COMMIT);
      case Call.VmOffer _, Call.VmListOffer _, Call.Access _ -> {}
      case Call.Pin _, Call.Unpin _, Call.Spawn _ -> {}
    }
  }
}
