package org.vmoffer.timing;

import java.util.Arrays;
import org.vmoffer.cycles.Cause;
import org.vmoffer.machine.Action;

/**
 * Who spent which cycles on what: cycles by core, cause, and the action of the specification in
 * whose step they were spent. Waiting, computing and messages belong to no action.
 */
@SuppressWarnings("EnumOrdinal") // numbers of columns, never kept
public final class Ledger {
  private static final Cause[] CAUSES = Cause.values();
  private static final int ACTIONS = Action.values().length + 1;

  private static final long FNV_OFFSET = 0xcbf2_9ce4_8422_2325L;
  private static final long FNV_PRIME = 0x100_0000_01b3L;

  private final long[][] cycles;

  Ledger(int cores) {
    cycles = new long[cores][CAUSES.length * ACTIONS];
  }

  void add(int core, Cause cause, int action, long count) {
    cycles[core - 1][cause.ordinal() * ACTIONS + action] += count;
  }

  /** The column of an action, or of none. */
  static int column(Action action) {
    return action.ordinal() + 1;
  }

  /** The column of what is no step. */
  static int noAction() {
    return 0;
  }

  /** All cycles of a core, from 1. */
  public long of(int core) {
    return Arrays.stream(cycles[core - 1]).sum();
  }

  /** Cycles of a core with a cause. */
  public long of(int core, Cause cause) {
    long sum = 0;
    for (int action = 0; action < ACTIONS; action++) {
      sum += cycles[core - 1][cause.ordinal() * ACTIONS + action];
    }
    return sum;
  }

  /** Cycles of all cores with a cause in steps of an action. */
  public long of(Cause cause, Action action) {
    long sum = 0;
    for (long[] core : cycles) {
      sum += core[cause.ordinal() * ACTIONS + column(action)];
    }
    return sum;
  }

  /** A digest of every number, FNV-1a over 64 bits: equal runs have equal ones. */
  public long digest() {
    long digest = FNV_OFFSET;
    for (long[] core : cycles) {
      for (long count : core) {
        digest = (digest ^ count) * FNV_PRIME;
      }
    }
    return digest;
  }
}
