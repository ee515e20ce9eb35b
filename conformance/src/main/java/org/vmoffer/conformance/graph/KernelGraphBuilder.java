package org.vmoffer.conformance.graph;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongAVLTreeSet;
import it.unimi.dsi.fastutil.longs.LongSortedSet;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.vmoffer.machine.Scenario;

/**
 * Builds a graph of the kernel level from edges as a breadth-first search meets them. A state whose
 * edges were given before may come again: TLC tells states apart that only the reply does.
 */
public final class KernelGraphBuilder {
  private static final int ABSENT = -1;

  private final Scenario scenario;
  private final StateIndex states = new StateIndex();
  private final List<String> labels = new ArrayList<>();
  private final Object2IntOpenHashMap<String> labelNumbers = new Object2IntOpenHashMap<>();

  /** The edges of each state: the label in the high half, the target in the low one. */
  private final List<LongSortedSet> edges = new ArrayList<>();

  /** A builder of a graph of this scenario. */
  public KernelGraphBuilder(Scenario scenario) {
    this.scenario = scenario;
    labelNumbers.defaultReturnValue(ABSENT);
  }

  /** The number of the state with these words, which is added if it is new. */
  public int state(long[] buffer, int length) {
    int state = states.add(buffer, length);
    if (state == edges.size()) {
      edges.add(new LongAVLTreeSet());
    }
    return state;
  }

  /** How many states there are so far. */
  public int states() {
    return states.size();
  }

  /** The number of a label, equal ones having the same. */
  public int label(String label) {
    int number = labelNumbers.getInt(label);
    if (number == ABSENT) {
      number = labels.size();
      labels.add(label);
      labelNumbers.put(label, number);
    }
    return number;
  }

  /** Adds an edge unless it is there. */
  public void edge(int source, int label, int target) {
    edges.get(source).add((long) label << Integer.SIZE | target);
  }

  /** The graph. */
  public KernelGraph build(KernelHeader header) {
    IntArrayList firstEdges = new IntArrayList();
    IntArrayList labelOf = new IntArrayList();
    IntArrayList targets = new IntArrayList();
    for (LongSortedSet leaving : edges) {
      firstEdges.add(targets.size());
      leaving.forEach(
          edge -> {
            labelOf.add((int) (edge >>> Integer.SIZE));
            targets.add((int) edge);
          });
    }
    firstEdges.add(targets.size());
    return new KernelGraph(
        header,
        scenario,
        labels,
        new KernelRows(
            states.copyWords(),
            states.copyOffsets(),
            firstEdges.toIntArray(),
            labelOf.toIntArray(),
            targets.toIntArray()));
  }
}
