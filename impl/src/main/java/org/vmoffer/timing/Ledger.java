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

  /** How many cores there are. */
  public int cores() {
    return cycles.length;
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

  /** Cycles of all cores with a cause. */
  public long of(Cause cause) {
    long sum = 0;
    for (int core = 1; core <= cycles.length; core++) {
      sum += of(core, cause);
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

  /** A copy as of now. */
  Ledger copy() {
    Ledger copy = new Ledger(cycles.length);
    for (int core = 0; core < cycles.length; core++) {
      copy.cycles[core] = cycles[core].clone();
    }
    return copy;
  }

  /** What has been added since an earlier copy. */
  public Ledger since(Ledger earlier) {
    Ledger difference = copy();
    for (int core = 0; core < cycles.length; core++) {
      for (int i = 0; i < cycles[core].length; i++) {
        difference.cycles[core][i] -= earlier.cycles[core][i];
      }
    }
    return difference;
  }

  /** A digest of every number: equal runs have equal ones. */
  public long digest() {
    return Arrays.deepHashCode(cycles);
  }
}
