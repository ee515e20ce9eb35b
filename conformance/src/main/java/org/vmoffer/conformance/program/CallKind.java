package org.vmoffer.conformance.program;

import java.util.Arrays;
import java.util.Random;

/** The kinds of calls in programs. */
public enum CallKind {
  /** A process begins. */
  SPAWN(12),
  /** Pages appear. */
  MMAP(30),
  /** An offer is made. */
  OFFER(60),
  /** An offer is claimed. */
  CLAIM(50),
  /** Permissions change. */
  MPROTECT(30),
  /** Pages go. */
  MUNMAP(16),
  /** An offer is taken back. */
  CANCEL(12),
  /** Offers are listed. */
  LIST(12),
  /** A load, store or fetch. */
  ACCESS(25),
  /** A device begins. */
  PIN(14),
  /** A device ends. */
  UNPIN(6),
  /** A child begins. */
  FORK(8),
  /** Another program begins. */
  EXEC(2),
  /** A process ends. */
  EXIT(4);

  private static final int TOTAL = Arrays.stream(values()).mapToInt(kind -> kind.weight).sum();

  /** How often it is called, relative to the others. */
  private final int weight;

  CallKind(int weight) {
    this.weight = weight;
  }

  /** A random kind. */
  static CallKind random(Random random) {
    int left = random.nextInt(TOTAL);
    for (CallKind kind : values()) {
      left -= kind.weight;
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("less than the sum of all is within one of them");
  }
}
