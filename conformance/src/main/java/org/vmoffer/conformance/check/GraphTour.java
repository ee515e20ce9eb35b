package org.vmoffer.conformance.check;

import java.util.Optional;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tour.CertifiedTour;
import org.vmoffer.conformance.tour.Digraph;
import org.vmoffer.conformance.tour.Subgraph;
import org.vmoffer.conformance.tour.TourBuilder;
import org.vmoffer.conformance.tour.TourCertificate;
import org.vmoffer.conformance.tour.TourChecker;
import org.vmoffer.conformance.trace.TourWalks;

/**
 * A tour of every edge of a graph.
 *
 * @param walks its walks
 * @param certificate what it claims of itself
 * @param fault what the independent checker found wrong with it; empty if nothing
 */
record GraphTour(TourWalks walks, TourCertificate certificate, Optional<String> fault) {

  /** Makes a tour, and has it checked. */
  static GraphTour of(StateGraph graph) {
    Digraph digraph = Subgraph.digraphOf(graph);
    CertifiedTour built = TourBuilder.build(digraph);
    return new GraphTour(
        new TourWalks(graph, Subgraph.whole(digraph), built.tour()),
        built.certificate(),
        new TourChecker(digraph).faultOf(built.tour(), built.certificate()));
  }
}
