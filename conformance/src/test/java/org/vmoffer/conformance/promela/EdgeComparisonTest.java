package org.vmoffer.conformance.promela;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.StateGraph;

/** Lines that a checker would write of a graph, whole and with something else in one of them. */
final class EdgeComparisonTest {
  private static final StateGraph GRAPH = SmallModel.graph();
  private static final Labels LABELS = Labels.read(Path.of("..", "promela"));

  private final List<String> lines = new ArrayList<>(linesOf(GRAPH));

  private static List<String> linesOf(StateGraph graph) {
    List<String> lines = new ArrayList<>();
    for (int state = 0; state < graph.stateCount(); state++) {
      lines.add("=" + words(state));
      for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
        String target = graph.target(edge) == state ? "" : words(graph.target(edge));
        Rule rule = graph.replyAt(graph.reply(edge)).rule();
        lines.add((graph.callCount() - graph.call(edge)) + " " + numberOf(rule) + target);
      }
    }
    return lines;
  }

  private static String words(int state) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < GRAPH.stateLength(state); i++) {
      long word = GRAPH.stateWords()[GRAPH.stateOffset(state) + i];
      words.append(' ').append(Long.toHexString(word));
    }
    return words.toString();
  }

  private static int numberOf(Rule rule) {
    try {
      int number = 1;
      while (LABELS.rule(number) != rule) {
        number++;
      }
      return number;
    } catch (SpinException none) {
      throw new AssertionError(none);
    }
  }

  private List<String> differences() throws SpinException {
    EdgeComparison comparison = new EdgeComparison(GRAPH, LABELS);
    lines.forEach(comparison::accept);
    return comparison.differences();
  }

  private void assertDiffers(String how) throws SpinException {
    List<String> differences = differences();
    assertTrue(differences.toString().contains(how), differences::toString);
  }

  @Test
  void theLinesOfTheGraphItselfAreEqual() throws SpinException {
    assertEquals(List.of(), differences());
  }

  @Test
  void noLinesAreADifference() throws SpinException {
    lines.clear();

    assertDiffers("SPIN does not take %,d of TLC's steps".formatted(GRAPH.edgeCount()));
  }

  @Test
  void aStepThatIsMissingIsTold() throws SpinException {
    lines.removeLast();

    assertDiffers("SPIN does not take 1 of TLC's steps");
  }

  @Test
  void anotherRuleIsTold() throws SpinException {
    lines.set(1, lines.get(1).replaceFirst("^(\\d+) \\d+", "$1 " + numberOf(Rule.K7)));

    assertDiffers("SPIN says K7, TLC spawn.0");
  }

  @Test
  void anotherStateAfterAStepIsTold() throws SpinException {
    lines.set(1, lines.get(1).replaceFirst("^(\\d+ \\d+) .*", "$1"));

    assertDiffers("1 steps differ");
  }

  @Test
  void aStateThatTheGraphLacksIsTold() throws SpinException {
    lines.set(0, "= 0 0 0 0");

    assertDiffers("TLC does not come to a state that SPIN comes to");
  }

  @Test
  void aStepThatIsTakenTwiceIsTold() throws SpinException {
    lines.add(lines.getLast());

    assertDiffers("TLC knows no such step");
  }

  @Test
  void aLineThatIsNoStepIsAFailure() {
    lines.add(3, "pan: out of memory");

    assertThrows(SpinException.class, this::differences);
  }

  @Test
  void aNumberThatIsNoRulesIsAFailure() {
    lines.set(1, "1 99");

    assertThrows(SpinException.class, this::differences);
  }
}
