package org.vmoffer.conformance.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.conformance.tour.Graphs.to;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TourCheckerTest {
  // Edges: 0 loop at 0; 1 from 0 to 1; 2 and 3 from 1 to 0.
  private static final Digraph GRAPH = Graphs.of(to(0, 1), to(0, 0));
  private static final TourChecker CHECKER = new TourChecker(GRAPH);
  private static final IntList POTENTIALS = IntList.of(0, 1);
  private static final TourCertificate TRUE_CLAIM = claim(4, 1, 5, 5, POTENTIALS);
  private static final Tour TRUE_TOUR = tour(0, 1, 2, 1, 3);

  private static TourCertificate claim(
      int edges, int walks, long steps, long least, IntList potentials) {
    return new TourCertificate(2, edges, walks, steps, least, 2 + 2 + 3 + 3, potentials);
  }

  private static Tour tour(int... steps) {
    return new Tour(steps, new int[] {0, steps.length});
  }

  private static String fault(Tour tour, TourCertificate claim) {
    return CHECKER.faultOf(tour, claim).orElse("none");
  }

  @Test
  void aTrueTourWithATrueCertificateHasNoFault() {
    assertEquals(Optional.empty(), CHECKER.faultOf(TRUE_TOUR, TRUE_CLAIM));
  }

  @Test
  void anEdgeThatNoWalkTakesIsAFault() {
    assertEquals("no walk takes edge 3", fault(tour(0, 1, 2, 1, 2), TRUE_CLAIM));
  }

  @Test
  void aStepThatBeginsWhereTheWalkIsNotIsAFault() {
    assertEquals(
        "walk 0, step 2: edge 1 does not leave state 1, where the walk is",
        fault(tour(0, 1, 1, 2, 3), TRUE_CLAIM));
  }

  @Test
  void aStepOverAnEdgeThatDoesNotExistIsAFault() {
    assertEquals(
        "walk 0, step 0: edge 4 does not leave state 0, where the walk is",
        fault(tour(4), TRUE_CLAIM));
  }

  @Test
  void aWalkThatDoesNotBeginAtTheInitialStateIsAFault() {
    Tour second = new Tour(new int[] {0, 1, 2, 3}, new int[] {0, 2, 4});

    assertEquals(
        "walk 1, step 0: edge 2 does not leave state 0, where the walk is",
        fault(second, TRUE_CLAIM));
  }

  @Test
  void anEmptyTourIsAFault() {
    assertEquals("no walk takes edge 0", fault(tour(), TRUE_CLAIM));
  }

  @Test
  void aFalseNumberOfEdgesIsAFault() {
    assertEquals(
        "the number of edges is 4, not 3 as claimed",
        fault(TRUE_TOUR, claim(3, 1, 5, 5, POTENTIALS)));
  }

  @Test
  void aFalseNumberOfWalksIsAFault() {
    assertEquals(
        "the number of walks is 1, not 2 as claimed",
        fault(TRUE_TOUR, claim(4, 2, 5, 5, POTENTIALS)));
  }

  @Test
  void aFalseNumberOfStepsIsAFault() {
    assertEquals(
        "the number of steps is 5, not 4 as claimed",
        fault(TRUE_TOUR, claim(4, 1, 4, 5, POTENTIALS)));
  }

  @Test
  void aLeastCostThatThePotentialsDoNotProveIsAFault() {
    assertEquals(
        "the provable least cost is 5, not 6 as claimed",
        fault(TRUE_TOUR, claim(4, 1, 5, 6, POTENTIALS)));
  }

  @Test
  void aPotentialThatGrowsTooMuchProvesNothing() {
    assertEquals(
        "the potential grows too much along edge 1",
        fault(TRUE_TOUR, claim(4, 1, 5, 6, IntList.of(0, 2))));
  }

  @Test
  void aFalseNaiveCostIsAFault() {
    assertEquals(
        "the naive cost is 10, not 9 as claimed",
        fault(TRUE_TOUR, new TourCertificate(2, 4, 1, 5, 5, 9, POTENTIALS)));
  }
}
