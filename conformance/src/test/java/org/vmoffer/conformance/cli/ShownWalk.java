package org.vmoffer.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.replay.ReplyText;
import org.vmoffer.conformance.replay.StateChange;
import org.vmoffer.conformance.trace.Walk;

/** A walk that a page shows as a table, followed row by row in the graph of its model. */
final class ShownWalk {
  private final StateGraph graph;
  private final List<Integer> edges = new ArrayList<>();

  ShownWalk(StateGraph graph) {
    this.graph = graph;
  }

  /** The cells of a row that are not empty. */
  static List<String> cells(String row) {
    return List.of(row.strip().split("\\s{2,}", -1));
  }

  /** Makes the call of a row; returns the row that it should be, its cells that are not empty. */
  List<String> follow(String row) {
    edges.add(edge(cells(row)));
    Walk walk = Walk.of(graph, edges.stream().mapToInt(Integer::intValue).toArray());
    Walk.Step last = walk.steps().getLast();
    int pid = last.invocation().pid();
    return Stream.of(
            cells(row).getFirst(),
            pid == 0 ? "" : String.valueOf(pid),
            CallText.of(last.invocation().call()),
            ReplyText.of(last.reply()),
            last.reply().rule().label(),
            StateChange.between(walk.before(edges.size() - 1), last.after()))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  /** As if the last call had not been made. */
  void back() {
    edges.removeLast();
  }

  private int edge(List<String> cells) {
    int state = edges.isEmpty() ? 0 : graph.target(edges.getLast());
    for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
      Invocation invocation = graph.invocation(graph.call(edge));
      String call = CallText.of(invocation.call());
      String pid = invocation.pid() == 0 ? call : String.valueOf(invocation.pid());
      if (cells.get(1).equals(pid) && cells.contains(call)) {
        return edge;
      }
    }
    throw new AssertionError(cells + " is no call of the model there");
  }
}
