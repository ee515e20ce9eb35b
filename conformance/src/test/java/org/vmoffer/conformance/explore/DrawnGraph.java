package org.vmoffer.conformance.explore;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vmoffer.machine.StepSink;

/**
 * A graph as a test draws it: {@code "0>1 0>2 1>1"}. A step from a state to itself is rest; its
 * number is otherwise the place in the text.
 */
final class DrawnGraph implements Explorable {
  private final int[][] edges;
  private final Map<Integer, String> broken = new HashMap<>();
  private int state;

  DrawnGraph(String drawing) {
    String[] words = drawing.split(" ", -1);
    edges = new int[words.length][];
    for (int i = 0; i < words.length; i++) {
      String[] ends = words[i].split(">", -1);
      edges[i] = new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])};
    }
  }

  DrawnGraph breaking(String invariant, int in) {
    broken.put(in, invariant);
    return this;
  }

  @Override
  public void steps(StepSink sink) {
    for (int i = 0; i < edges.length; i++) {
      if (edges[i][0] == state) {
        sink.step(i);
      }
    }
  }

  @Override
  public boolean take(long step) {
    state = edges[(int) step][1];
    return true;
  }

  @Override
  public int mark() {
    return state;
  }

  @Override
  public void rewind(int mark) {
    state = mark;
  }

  @Override
  public int memoryWords() {
    return 1;
  }

  @Override
  public void save(long[] target, int offset) {
    target[offset] = state;
  }

  @Override
  public void load(long[] source, int offset) {
    state = (int) source[offset];
  }

  @Override
  public int codeWords() {
    return 1;
  }

  @Override
  public int encode(long[] buffer) {
    buffer[0] = state;
    return 1;
  }

  @Override
  public @Nullable String brokenInvariant() {
    return broken.get(state);
  }

  @Override
  public String text(long step) {
    return edges[(int) step][0] + ">" + edges[(int) step][1];
  }

  @Override
  public boolean isRest(long step) {
    return edges[(int) step][0] == edges[(int) step][1];
  }
}
