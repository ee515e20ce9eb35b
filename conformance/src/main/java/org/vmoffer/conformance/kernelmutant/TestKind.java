package org.vmoffer.conformance.kernelmutant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of tests that the mutants are run against, each in a run of PIT of its own. */
public enum TestKind {
  /** The committed corpora, replayed. */
  REPLAY,
  /** The kernel compared with a state graph of TLC, edge by edge, in both directions. */
  GRAPH,
  /** Random programs and random values, with jqwik. */
  JQWIK,
  /** The litmus tests, every interleaving of each. */
  LITMUS,
  /** Machines with several cores, every interleaving of each, beside the figures of TLC. */
  EXPLORATION,
  /** What else tests the kernel: examples, each with what must come of it. */
  UNIT;

  /** Its name, also of the directory in which PIT reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with a name. */
  static Optional<TestKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
