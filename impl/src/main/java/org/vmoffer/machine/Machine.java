package org.vmoffer.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vmoffer.memory.KernelMemory;

/**
 * The kernel level: a machine of several cores. Each executes the kernel's steps, accesses and what
 * the hardware does by itself, one atomic step at a time; who goes next is the caller's choice.
 *
 * <p>Not for use by several threads at once.
 */
public final class Machine {
  private final MmuState state;
  private final Parts parts;
  private final VmOfferMmu next;
  private final MachineCode code;
  private final MachineInvariants invariants;

  /**
   * The machine in the scenario's start state.
   *
   * @throws IllegalArgumentException if there are too few tables for it, or the machine is too
   *     large for a memory
   */
  public Machine(Scenario scenario) {
    this(scenario, new Parts());
  }

  /** The same of other parts. */
  Machine(Scenario scenario, Parts parts) {
    this(new MmuState(scenario, new KernelMemory(MmuState.words(scenario))), parts);
    Start.init(state);
  }

  private Machine(MmuState state, Parts parts) {
    this.state = state;
    this.parts = parts;
    this.next = parts.next(state);
    this.code = new MachineCode(state);
    this.invariants = new MachineInvariants(state, next);
  }

  /** What the machine is, and what its threads do. */
  public Scenario scenario() {
    return state.scenario();
  }

  /** What the atomic level sees of this machine, at any time. */
  public Abstraction abstraction() {
    return next.calls().abstraction();
  }

  /** What a clock sees of this machine, at any time. */
  public Probe probe() {
    return new Probe(state, next);
  }

  MmuState state() {
    return state;
  }

  /** A second machine in the same state, which goes its own way from here; it has no marks. */
  public Machine copy() {
    return new Machine(new MmuState(state.scenario(), state.memory().copy()), parts);
  }

  /**
   * Remembers this moment for {@link #rewind}. As long as nothing is written it is the same mark.
   */
  public int mark() {
    return state.memory().mark();
  }

  /**
   * Undoes everything since the mark, which stays valid; later marks do not.
   *
   * @throws IllegalArgumentException if the mark was never given, or is gone
   */
  public void rewind(int mark) {
    state.memory().rewind(mark);
  }

  /** Words that {@link #save} writes, the same in every state of a scenario. */
  public int memoryWords() {
    return state.memory().size();
  }

  /** Writes everything that can change, to be loaded again by a machine of the same scenario. */
  public void save(long[] target, int offset) {
    state.memory().copyTo(0, target, offset, memoryWords());
  }

  /** Becomes what was saved; marks are gone. */
  public void load(long[] source, int offset) {
    state.memory().load(source, offset);
  }

  /** Gives every enabled step, in a fixed order; changes nothing. */
  public void steps(StepSink sink) {
    next.steps(sink);
  }

  /**
   * Takes a step.
   *
   * @param step as {@link #steps} gives it
   * @return false if it is not enabled; then nothing has changed
   */
  public boolean take(long step) {
    return next.take(step);
  }

  /**
   * Writes the state in its canonical form; two states of a scenario are equal iff these words are.
   *
   * @param buffer at least {@link #codeWords} words
   * @return how many words were written
   * @throws IllegalArgumentException if the machine has more than 64 pages or frames, or more than
   *     63 tables
   */
  public int encode(long[] buffer) {
    return code.encode(buffer);
  }

  /**
   * Words that are enough for {@link #encode} in every state.
   *
   * @throws IllegalArgumentException as {@link #encode}
   */
  public int codeWords() {
    return code.words();
  }

  /** The name of the first invariant that does not hold, or null. */
  public @Nullable String brokenInvariant() {
    return invariants.broken();
  }

  /**
   * The name of the first invariant about what cores and devices can reach that does not hold, or
   * null. It takes time by what is cached, not by the size of the machine.
   */
  public @Nullable String brokenReach() {
    return invariants.brokenReach();
  }

  /** The names of all invariants that do not hold. */
  public List<String> brokenInvariants() {
    return invariants.allBroken();
  }
}
