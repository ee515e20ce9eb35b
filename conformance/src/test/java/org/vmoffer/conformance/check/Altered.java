package org.vmoffer.conformance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.graph.GraphHeader;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.graph.StateGraphBuilder;

/** Graphs that are wrong in one place. */
final class Altered {
  private Altered() {}

  /** The graph with another reply on one edge. */
  static StateGraph reply(StateGraph graph, int edge, Reply reply) {
    return copy(
        graph, each -> each == edge ? reply : graph.replyAt(graph.reply(each)), each -> true);
  }

  /** The graph without one edge. */
  static StateGraph without(StateGraph graph, int edge) {
    return copy(graph, each -> graph.replyAt(graph.reply(each)), each -> each != edge);
  }

  private static StateGraph copy(
      StateGraph graph, IntFunction<Reply> replies, IntPredicate isKept) {
    List<Invocation> calls = new ArrayList<>();
    for (int call = 0; call < graph.callCount(); call++) {
      calls.add(graph.invocation(call));
    }
    StateGraphBuilder builder = new StateGraphBuilder(calls);
    for (int state = 0; state < graph.stateCount(); state++) {
      long[] words = new long[graph.stateLength(state)];
      System.arraycopy(graph.stateWords(), graph.stateOffset(state), words, 0, words.length);
      builder.state(words, words.length);
    }
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (isKept.test(edge)) {
        builder.edge(
            graph.source(edge),
            graph.call(edge),
            builder.reply(replies.apply(edge)),
            graph.target(edge));
      }
    }
    GraphHeader header = graph.header();
    return builder.build(
        new GraphHeader(
            header.model(),
            header.specHash(),
            header.files(),
            header.tlcVersion(),
            header.bounds(),
            builder.edgeCount() + 1L,
            header.distinct(),
            header.depth(),
            0,
            0));
  }
}
