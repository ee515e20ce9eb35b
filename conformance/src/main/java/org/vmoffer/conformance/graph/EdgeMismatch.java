package org.vmoffer.conformance.graph;

import it.unimi.dsi.fastutil.longs.LongList;
import org.vmoffer.api.Reply;

/**
 * Where a graph and a kernel part.
 *
 * @param state the number of the state in which the call is made
 * @param call the number of the call
 * @param finding what is wrong
 */
public record EdgeMismatch(int state, int call, Finding finding) {

  /** What is wrong with a call in a state. */
  public sealed interface Finding {}

  /**
   * The kernel answers, but the reply or the state after it is not that of the edge.
   *
   * @param edge the number of the edge
   * @param reply what the kernel returns
   * @param words the code of the kernel's state after it
   */
  public record Answers(int edge, Reply reply, LongList words) implements Finding {}

  /**
   * The kernel breaks.
   *
   * @param edge the number of the edge
   * @param failure what it throws
   */
  public record Breaks(int edge, RuntimeException failure) implements Finding {}

  /** A process that lives can make this call, but the graph has no edge for it. */
  public record NoEdge() implements Finding {}

  /**
   * The graph has an edge for a call that nobody can make, or a second one for the same call.
   *
   * @param edge the number of the edge
   */
  public record NoCall(int edge) implements Finding {}
}
