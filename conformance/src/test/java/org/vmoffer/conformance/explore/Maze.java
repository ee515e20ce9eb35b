package org.vmoffer.conformance.explore;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vmoffer.machine.StepSink;

/** Many states, whose steps lead to and fro. */
final class Maze implements Explorable {

  /** So many that those that wait fill several blocks. */
  private static final int WORDS = 200;

  private static final int[] WIDTHS = {1, 41, 1681};
  private static final int STEPS = WIDTHS.length;

  private final int size;
  private final int broken;
  private final int words;
  private long at;

  private Maze(int size, int broken, int words) {
    this.size = size;
    this.broken = broken;
    this.words = words;
  }

  /**
   * A maze.
   *
   * @param broken the state in which an invariant does not hold, or -1
   */
  static Maze of(int size, int broken) {
    return new Maze(size, broken, WORDS);
  }

  /** The same with less memory, of which nothing can be seen. */
  Maze smaller() {
    return new Maze(size, broken, words / 2);
  }

  @Override
  public void steps(StepSink sink) {
    for (int step = 0; step < STEPS; step++) {
      sink.step(step);
    }
  }

  @Override
  public boolean take(long step) {
    at = (at + WIDTHS[(int) step]) % size;
    return true;
  }

  @Override
  public int mark() {
    return (int) at;
  }

  @Override
  public void rewind(int mark) {
    at = mark;
  }

  @Override
  public int memoryWords() {
    return words + 1;
  }

  @Override
  public void save(long[] target, int offset) {
    Arrays.fill(target, offset, offset + words, ~at);
    target[offset + words] = at;
  }

  @Override
  public void load(long[] source, int offset) {
    at = source[offset + words];
  }

  @Override
  public int codeWords() {
    return STEPS + 1;
  }

  /** Of different lengths. */
  @Override
  public int encode(long[] buffer) {
    int length = 1 + (int) (at % STEPS);
    Arrays.fill(buffer, 0, length, at);
    return length;
  }

  @Override
  public @Nullable String brokenInvariant() {
    return at == broken ? "NotThereInv" : null;
  }

  @Override
  public String text(long step) {
    return Long.toString(step);
  }

  @Override
  public boolean isRest(long step) {
    return false;
  }
}
