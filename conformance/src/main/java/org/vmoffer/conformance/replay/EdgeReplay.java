package org.vmoffer.conformance.replay;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tour.ShortestPaths;
import org.vmoffer.conformance.tour.Subgraph;
import org.vmoffer.conformance.tour.Tour;
import org.vmoffer.conformance.trace.TourWalks;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.view.StateCode;

/** One edge of a graph, replayed: the shortest path to the state that it leaves, then the call. */
public final class EdgeReplay {
  private final StateGraph graph;
  private final int edge;
  private final int[] path;

  /** A replay of an edge. */
  public EdgeReplay(StateGraph graph, int edge) {
    this.graph = graph;
    this.edge = edge;
    IntArrayList edges =
        IntArrayList.wrap(new ShortestPaths(Subgraph.digraphOf(graph)).path(graph.source(edge)));
    edges.add(edge);
    path = edges.toIntArray();
  }

  /** The edges of the path, with the one that is replayed at last. */
  public int[] path() {
    return path.clone();
  }

  /** What a kernel does otherwise that comes to the state by calls; empty if nothing. */
  public Optional<Mismatch> byCalls() {
    Subgraph whole = Subgraph.whole(Subgraph.digraphOf(graph));
    Tour tour = new Tour(path, new int[] {0, path.length});
    Subject kernel = new KernelSubject(machine());
    return new Replayer(new TourWalks(graph, whole, tour), kernel).replay(0);
  }

  /** What a kernel does otherwise that is put into the state as it is; empty if nothing. */
  public Optional<Observed> byLoading() {
    KernelSubject kernel = new KernelSubject(machine());
    long[] buffer = new long[StateCode.maxLength(machine())];
    Reply reply;
    int length;
    try {
      kernel.load(code(graph.source(edge)));
      reply = kernel.call(graph.invocation(graph.call(edge)));
      length = kernel.encode(buffer);
    } catch (RuntimeException failure) {
      return Optional.of(new Observed.Broke(failure));
    }
    return reply.equals(graph.replyAt(graph.reply(edge)))
            && graph.isState(graph.target(edge), buffer, length)
        ? Optional.empty()
        : Optional.of(new Observed.Answered(reply, new LongArrayList(buffer, 0, length)));
  }

  private MachineConfig machine() {
    return Machines.of(graph.header().bounds());
  }

  private long[] code(int state) {
    int from = graph.stateOffset(state);
    return Arrays.copyOfRange(graph.stateWords(), from, from + graph.stateLength(state));
  }
}
