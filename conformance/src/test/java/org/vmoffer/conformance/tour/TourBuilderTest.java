package org.vmoffer.conformance.tour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vmoffer.conformance.tour.Graphs.to;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TourBuilderTest {

  @Test
  void aBalancedGraphIsTouredWithoutARepetition() {
    Digraph circle = Graphs.of(to(0, 1), to(2, 1, 1), to(0));

    TourCertificate certificate = TourBuilder.build(circle).certificate();

    assertEquals(6, certificate.steps());
    assertEquals(1, certificate.walks());
  }

  @Test
  void aStateWithoutAWayOutEndsAWalk() {
    Digraph fork = Graphs.of(to(1, 2), to(), to());

    TourCertificate certificate = TourBuilder.build(fork).certificate();

    assertEquals(2, certificate.walks());
    assertEquals(2, certificate.steps());
  }

  @Test
  void theCheaperOfAResetAndAWayBackIsTaken() {
    // From state 3 it takes one step to where an edge is missing, but two with a reset.
    Digraph graph = Graphs.of(to(1), to(2), to(3, 0), to(2, 2, 2), to(3));
    Digraph reachable = Graphs.of(to(1), to(2), to(3, 0), to(2, 2, 2));

    assertThrows(IllegalArgumentException.class, () -> TourBuilder.build(graph));
    TourCertificate certificate = TourBuilder.build(reachable).certificate();

    assertEquals(7 + 2, certificate.steps());
    assertEquals(1, certificate.walks());
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 3", "2, 10, 40", "3, 100, 250", "4, 300, 9000", "5, 2000, 4000"})
  void aTourWithoutCutsCostsWhatItsCertificateProvesToBeLeast(long seed, int states, int edges) {
    Digraph graph = Graphs.random(seed, states, edges);

    CertifiedTour built = TourBuilder.build(graph, Integer.MAX_VALUE);

    assertEquals(
        Optional.empty(), new TourChecker(graph).faultOf(built.tour(), built.certificate()));
    long leastAndOneReset =
        built.certificate().leastCost() + (built.tour().walkCount() == 1 ? 1 : 0);
    assertTrue(built.certificate().cost() <= leastAndOneReset, built.certificate().summary());
  }

  @Test
  void aLongWalkIsCutAndTheRestGoesOnFromTheSameState() {
    Digraph graph = Graphs.random(6, 50, 5000);

    CertifiedTour built = TourBuilder.build(graph, 100);

    Tour tour = built.tour();
    assertEquals(Optional.empty(), new TourChecker(graph).faultOf(tour, built.certificate()));
    assertTrue(tour.walkCount() >= 50);
    for (int walk = 0; walk < tour.walkCount(); walk++) {
      int length = tour.firstStep(walk + 1) - tour.firstStep(walk);
      assertTrue(length > 0 && length <= 100, "walk " + walk + " has " + length + " steps");
    }
  }

  @Test
  void theSameGraphGivesTheSameTour() {
    Tour first = TourBuilder.build(Graphs.random(7, 200, 3000)).tour();
    Tour second = TourBuilder.build(Graphs.random(7, 200, 3000)).tour();

    assertArrayEquals(steps(first), steps(second));
  }

  @Test
  void theNaiveCoverCostsAResetAPathAndTheEdgeForEveryEdge() {
    Digraph line = Graphs.of(to(1), to(2, 2), to(2));

    assertEquals(2 + 2 * 3 + 4, TourBuilder.build(line).certificate().naiveCost());
  }

  private static int[] steps(Tour tour) {
    int[] steps = new int[tour.stepCount()];
    for (int step = 0; step < steps.length; step++) {
      steps[step] = tour.edge(step);
    }
    return steps;
  }
}
