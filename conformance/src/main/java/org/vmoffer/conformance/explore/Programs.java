package org.vmoffer.conformance.explore;

import java.util.List;
import org.vmoffer.address.PageSize;
import org.vmoffer.api.Call;
import org.vmoffer.machine.Operation;
import org.vmoffer.machine.Scenario;
import org.vmoffer.machine.Scenario.Program;

/** What the threads of a scenario may still do, by how far each has come. Threads count from 1. */
final class Programs {
  private final Scenario scenario;
  private final int maxPid;

  /** By thread and operation: the pages that accesses from there on touch. */
  private final long[][] touched;

  /** By thread and operation: the pids whose locks may be taken from there on. */
  private final long[][] locked;

  Programs(Scenario scenario) {
    this.scenario = scenario;
    this.maxPid = scenario.config().maxPid();
    List<Program> threads = scenario.threads();
    this.touched = new long[threads.size()][];
    this.locked = new long[threads.size()][];
    for (int i = 0; i < threads.size(); i++) {
      Program program = threads.get(i);
      List<Operation> operations = program.operations();
      touched[i] = new long[operations.size() + 1];
      locked[i] = new long[operations.size() + 1];
      for (int at = operations.size() - 1; at >= 0; at--) {
        touched[i][at] = touched[i][at + 1] | touches(operations.get(at));
        locked[i][at] = locked[i][at + 1] | locks(program.pid(), operations.get(at));
      }
    }
  }

  /** A device has translations of its own. */
  private static long touches(Operation operation) {
    return operation instanceof Operation.OnCore(Call.Access access)
        ? 1L << (access.addr() >> PageSize.SHIFT)
        : 0;
  }

  private long locks(int pid, Operation operation) {
    return switch (operation) {
      case Operation.Dma _, Operation.OnCore(Call.VmListOffer _) -> 0;
      case Operation.OnCore(Call.VmClaim claim) -> 1L << pid | bit(claim.srcPid());
      case Operation.OnCore _ -> 1L << pid;
    };
  }

  /** Whoever claims from a process that cannot exist locks it not. */
  private long bit(long pid) {
    return pid > 0 && pid <= maxPid ? 1L << pid : 0;
  }

  /** Pages that the thread may still access, the access that it is in included. */
  long touches(int thread, long at) {
    long[] all = touched[thread - 1];
    return all[(int) Math.min(at, all.length) - 1];
  }

  /** Pids that the thread may still lock, or has locked for the call that it is in. */
  long locks(int thread, long at) {
    long[] all = locked[thread - 1];
    return all[(int) Math.min(at, all.length) - 1];
  }

  /** The pids whose locks the call that a thread is in needs. */
  long needs(int thread, long at) {
    Program program = scenario.threads().get(thread - 1);
    return locks(program.pid(), program.operations().get((int) at - 1));
  }

  /** The process of a thread. */
  int pid(int thread) {
    return scenario.threads().get(thread - 1).pid();
  }
}
