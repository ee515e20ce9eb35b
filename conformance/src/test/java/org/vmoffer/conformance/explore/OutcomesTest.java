package org.vmoffer.conformance.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.explore.Outcomes.Outcome;

class OutcomesTest {
  @Test
  void everyInterleavingIsCounted() throws Exception {
    assertEquals(List.of("3: 2"), ways("0>1 0>2 1>3 2>3 3>3"));
  }

  @Test
  void theNumberHasNoLimit() throws Exception {
    StringBuilder drawing = new StringBuilder();
    int diamonds = 100;
    for (int i = 0; i < diamonds; i++) {
      int at = 3 * i;
      drawing.append(
          "%1$d>%2$d %1$d>%3$d %2$d>%4$d %3$d>%4$d ".formatted(at, at + 1, at + 2, at + 3));
    }
    drawing.append("300>300");

    assertEquals(List.of("300: " + BigInteger.TWO.pow(diamonds)), ways(drawing.toString()));
  }

  @Test
  void anInterleavingEndsWhereEverythingRestsFirst() throws Exception {
    assertEquals(List.of("1: 1"), ways("0>1 1>1 1>2 2>2"));
  }

  @Test
  void whereNothingCanMoveItEndsToo() throws Exception {
    List<Outcome> outcomes = outcomes("0>1 0>2 2>2");

    assertEquals(List.of(false, true), outcomes.stream().map(Outcome::rests).toList());
  }

  @Test
  void behindACircleThereIsNoBound() throws Exception {
    assertEquals(List.of("2: unbounded"), ways("0>1 1>0 1>2 2>2"));
  }

  @Test
  void besideACircleTheNumberIsExact() throws Exception {
    assertEquals(List.of("1: 1", "4: unbounded"), ways("0>1 1>1 0>2 2>3 3>2 3>4 4>4"));
  }

  @Test
  void whatWasReducedCannotBeCounted() throws Exception {
    Reduction all = (code, length, steps, count) -> count;
    ExplorationPlan plan = ExplorationPlan.everything().keepingEdges().reducedBy(all);
    Exploration reduced = new Explorer(new DrawnGraph("0>0"), plan).run();

    assertThrows(IllegalArgumentException.class, () -> Outcomes.of(reduced, step -> false));
  }

  private static List<String> ways(String drawing) throws Exception {
    return outcomes(drawing).stream()
        .map(
            outcome ->
                outcome.state()
                    + ": "
                    + outcome.ways().map(BigInteger::toString).orElse("unbounded"))
        .toList();
  }

  /** With states numbered as they are drawn, not as they are found. */
  private static List<Outcome> outcomes(String drawing) throws Exception {
    DrawnGraph graph = new DrawnGraph(drawing);
    ExplorationPlan plan = ExplorationPlan.everything().toTheEnd().keepingEdges();
    Exploration all = new Explorer(graph, plan).run();
    return Outcomes.of(all, graph::isRest).stream()
        .map(each -> new Outcome((int) all.code(each.state())[0], each.rests(), each.ways()))
        .toList();
  }
}
