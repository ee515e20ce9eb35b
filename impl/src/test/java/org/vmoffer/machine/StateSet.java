package org.vmoffer.machine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The states in which a machine has been, in their canonical form. */
final class StateSet {
  private final long[] buffer;
  private final Set<Code> seen = new HashSet<>();

  private static final class Code {
    private final long[] words;
    private final int hash;

    Code(long[] words) {
      this.words = words;
      this.hash = Arrays.hashCode(words);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Code code && Arrays.equals(words, code.words);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  StateSet(Machine machine) {
    this.buffer = new long[machine.codeWords()];
  }

  /** Whether the machine has not been in this state before. */
  boolean add(Machine machine) {
    return seen.add(new Code(Arrays.copyOf(buffer, machine.encode(buffer))));
  }

  int size() {
    return seen.size();
  }
}
