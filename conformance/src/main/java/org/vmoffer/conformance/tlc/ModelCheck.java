package org.vmoffer.conformance.tlc;

import java.util.Optional;
import org.vmoffer.conformance.graph.KernelGraph;
import org.vmoffer.conformance.graph.StateGraph;

/**
 * What is known of a model.
 *
 * @param outcome what TLC says of it
 * @param graph its graph, if it is of a kind whose graph of calls is kept and holds
 * @param kernelGraph its graph, if it is of a kind whose graph of steps is kept and holds
 * @param cached whether TLC said so before and did not run now
 */
public record ModelCheck(
    TlcOutcome outcome,
    Optional<StateGraph> graph,
    Optional<KernelGraph> kernelGraph,
    boolean cached) {

  /** A model whose graph nobody keeps, or that does not hold. */
  static ModelCheck without(TlcOutcome outcome, boolean cached) {
    return new ModelCheck(outcome, Optional.empty(), Optional.empty(), cached);
  }

  /** A model with a graph of calls. */
  static ModelCheck with(StateGraph graph, boolean cached) {
    return new ModelCheck(
        new TlcOutcome.Holds(graph.header()), Optional.of(graph), Optional.empty(), cached);
  }

  /** A model with a graph of the kernel's steps. */
  static ModelCheck with(TlcOutcome outcome, KernelGraph graph, boolean cached) {
    return new ModelCheck(outcome, Optional.empty(), Optional.of(graph), cached);
  }
}
