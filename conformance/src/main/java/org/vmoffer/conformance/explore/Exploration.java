package org.vmoffer.conformance.explore;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What an exploration has found. States are numbered in the order of a breadth-first search, 0
 * being the one that it began with; so the path to each is a shortest one.
 */
public final class Exploration {

  /**
   * Something that must not be.
   *
   * @param state the state in which it is
   * @param property the broken invariant, or {@link #DEADLOCK}
   */
  public record Finding(int state, String property) {}

  /** What TLC calls a state without any step. */
  public static final String DEADLOCK = "deadlock";

  private final StateStore store;
  private final IntArrayList parents = new IntArrayList();
  private final LongArrayList arrivals = new LongArrayList();
  private final List<Finding> findings = new ArrayList<>();
  private final Edges edges = new Edges();
  private long steps;
  private int depth = 1;
  private long nanos;
  private boolean isWhole;

  Exploration(StateStore store) {
    this.store = store;
  }

  /** How many different states there are. */
  public int states() {
    return store.size();
  }

  /** How many steps were taken. */
  public long steps() {
    return steps;
  }

  /** How many states are on the longest of the shortest paths. */
  public int depth() {
    return depth;
  }

  /** How long it took. */
  public long nanos() {
    return nanos;
  }

  /** Whether all states were explored by all of their steps, and the steps kept. */
  public boolean isWhole() {
    return isWhole;
  }

  /** How many steps were taken in a second. */
  public double stepsPerSecond() {
    return steps * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanos);
  }

  /** What must not be, in the order in which it was found; all of it only if the plan goes on. */
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  /** The first of these, which has a shortest path. */
  public Optional<Finding> finding() {
    return findings.stream().findFirst();
  }

  /** The steps between the states; none unless the plan keeps them. */
  public Edges edges() {
    return edges;
  }

  /** The steps of a shortest path to a state. */
  public long[] path(int state) {
    LongArrayList path = new LongArrayList();
    for (int at = state; at > 0; at = parents.getInt(at)) {
      path.add(arrivals.getLong(at));
    }
    long[] steps = path.toLongArray();
    for (int i = 0; i < steps.length / 2; i++) {
      long other = steps[i];
      steps[i] = steps[steps.length - 1 - i];
      steps[steps.length - 1 - i] = other;
    }
    return steps;
  }

  /** The canonical form of a state. */
  public long[] code(int state) {
    long[] code = new long[store.length(state)];
    store.copyTo(state, code);
    return code;
  }

  /** The number of the state with this canonical form, or -1 if it was not found. */
  public int find(long[] code) {
    return store.find(code, code.length);
  }

  /** A state was found by a step from another; the first one by none. */
  void arrive(int parent, long step) {
    parents.add(parent);
    arrivals.add(step);
  }

  void found(int state, String property) {
    findings.add(new Finding(state, property));
  }

  /** What was counted, in the end. */
  void end(long allSteps, int allDepth, long allNanos, boolean whole) {
    steps = allSteps;
    depth = allDepth;
    nanos = allNanos;
    isWhole = whole;
  }

  /** Writes the states and how they were found; neither findings nor steps. */
  void write(WordWriter out) throws IOException {
    store.write(out);
    for (int state = 0; state < states(); state++) {
      out.put(parents.getInt(state));
      out.put(arrivals.getLong(state));
    }
  }

  /**
   * Becomes what was written.
   *
   * @param buffer that every state fits into
   * @throws IllegalArgumentException if it is no exploration
   */
  void read(WordReader in, long[] buffer) throws IOException {
    store.read(in, buffer);
    for (int state = 0; state < states(); state++) {
      arrive(in.get(Math.max(0, state - 1)), in.get());
    }
  }

  /** How many bytes states and steps take. */
  long bytes() {
    return store.bytes()
        + (long) Integer.BYTES * parents.elements().length
        + (long) Long.BYTES * arrivals.elements().length
        + edges.bytes();
  }
}
