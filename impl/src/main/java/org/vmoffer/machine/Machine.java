package org.vmoffer.machine;

import org.jspecify.annotations.Nullable;

/**
 * The kernel level: a machine of several cores. Each executes the kernel's steps, accesses and what
 * the hardware does by itself, one atomic step at a time; who goes next is the caller's choice.
 *
 * <p>Not for use by several threads at once.
 */
public final class Machine {
  private final Scenario scenario;

  /** The machine in the scenario's start state. */
  public Machine(Scenario scenario) {
    this.scenario = scenario;
  }

  /** What the machine is, and what its threads do. */
  public Scenario scenario() {
    return scenario;
  }

  /** A second machine in the same state, which goes its own way from here; it has no marks. */
  public Machine copy() {
    return new Machine(scenario);
  }

  /** Remembers this moment for {@link #rewind}. */
  public int mark() {
    return 0;
  }

  /**
   * Undoes everything since the mark, which stays valid; later marks do not.
   *
   * @throws IllegalArgumentException if the mark was never given, or is gone
   */
  public void rewind(int mark) {}

  /** Forgets all marks; a machine without marks keeps no record of what it overwrites. */
  public void forgetMarks() {}

  /** Gives every enabled step, in a fixed order; changes nothing. */
  public void steps(StepSink sink) {}

  /**
   * Takes a step.
   *
   * @param step as {@link #steps} gives it
   * @return false if it is not enabled; then nothing has changed
   */
  public boolean take(long step) {
    return false;
  }

  /**
   * Writes the state in its canonical form; two states of a scenario are equal iff these words are.
   *
   * @param buffer at least {@link #codeWords} words
   * @return how many words were written
   * @throws IllegalArgumentException if the machine has more than 64 pages or frames, or 63 tables
   */
  public int encode(long[] buffer) {
    return 0;
  }

  /** Words that are enough for {@link #encode} in every state. */
  public int codeWords() {
    return 0;
  }

  /** The name of the first invariant that does not hold, or null. */
  public @Nullable String brokenInvariant() {
    return null;
  }
}
