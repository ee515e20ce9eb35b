package org.vmoffer.conformance.tlc;

import java.util.Optional;
import org.vmoffer.conformance.graph.StateGraph;

/**
 * What is known of a model.
 *
 * @param outcome what TLC says of it
 * @param graph its graph, if it is of a kind whose graph is kept and holds
 * @param cached whether TLC said so before and did not run now
 */
public record ModelCheck(TlcOutcome outcome, Optional<StateGraph> graph, boolean cached) {}
