package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.conformance.GraphByKernel;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.litmus.RaceResult;
import org.vmoffer.conformance.litmus.Races;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.review.Switch;
import org.vmoffer.conformance.review.Switches;

/**
 * The traces of docs/findings, but for those of {@code find}, which {@code FindPageTest} looks at:
 * the reference kernel does all of what another decision would lead to, but for the last step.
 */
final class FindingsTraceTest {
  record Shown(Path page, String what, String output) {
    @Override
    public String toString() {
      return page.getFileName() + ": " + what;
    }
  }

  static List<Shown> whatIfs() throws IOException {
    return shown("what-if", "what-if ([\\w-]+)");
  }

  static List<Shown> checks() throws IOException {
    return shown("check", "check --model (\\w+)");
  }

  static List<Shown> races() throws IOException {
    return shown("race", "race (litmus/[\\w-]+\\.litmus)");
  }

  private static List<Shown> shown(String kind, String command) throws IOException {
    List<Shown> shown = new ArrayList<>();
    for (Path page : FindingsPageTest.pages()) {
      String text = Files.readString(page);
      List<MatchResult> found =
          FindingsPageTest.matches(
              "(?s)^```%s\\n\\$ \\./vmoffer %s\\n(.*?)^```$".formatted(kind, command), text);
      assertEquals(text.split("```" + kind + "\n", -1).length - 1, found.size(), page.toString());
      found.forEach(each -> shown.add(new Shown(page, each.group(1), each.group(2))));
    }
    return shown;
  }

  @ParameterizedTest
  @MethodSource("whatIfs")
  void aSwitchIsDescribedAsInTheSpecification(Shown shown) {
    Switch described =
        Switches.read(FindingsPageTest.ROOT.resolve("spec")).all().stream()
            .filter(each -> each.name().equals(shown.what()))
            .findAny()
            .orElseThrow();
    assertEquals(
        "%s, instead of %s: %s"
            .formatted(described.name(), described.decision(), described.summary()),
        shown.output().lines().findFirst().orElseThrow());
    assertTrue(described.models().contains(model(shown)), described.models()::toString);
  }

  @ParameterizedTest
  @MethodSource("whatIfs")
  void theKernelDoesOtherwiseInTheLastStepOnly(Shown shown) {
    StateGraph graph = GraphByKernel.ofCommitted(model(shown));
    List<String> rows =
        shown.output().lines().filter(row -> row.matches("(\\d+|before|now) .*")).toList();
    assertFalse(rows.isEmpty());
    ShownWalk walk = new ShownWalk(graph);
    for (String row : rows) {
      List<String> done = walk.follow(row);
      if (row.equals(rows.getLast())) {
        assertNotEquals(done, ShownWalk.cells(row));
      } else {
        assertEquals(done, ShownWalk.cells(row));
      }
      if (row.startsWith("before")) {
        walk.back();
      }
    }
  }

  private static String model(Shown shown) {
    List<String> last = FindingsPageTest.find("^what-if: \\w+ model=(\\w+) ", shown.output());
    assertEquals(1, last.size());
    return last.getFirst();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aCounterexampleIsTheOneThatIsKept(Shown shown) throws IOException {
    Path kept =
        FindingsPageTest.ROOT.resolve("spec/counterexamples/%s.txt".formatted(shown.what()));
    assertEquals(Files.readAllLines(kept), FindingsPageTest.find("^(\\d+ .*)$", shown.output()));
  }

  @ParameterizedTest
  @MethodSource("races")
  void aRaceEndsAsIsShown(Shown shown) throws Exception {
    List<RaceResult> results =
        Races.onTheMachine().run(List.of(FindingsPageTest.ROOT.resolve(shown.what())), done -> {});
    String text = RaceText.of(results, true, TextLayout.PLAIN);
    assertEquals(text.substring(0, text.indexOf("\nrace: ")), shown.output());
  }

  @Test
  void thereIsATraceOfEachKind() throws IOException {
    assertFalse(whatIfs().isEmpty());
    assertFalse(checks().isEmpty());
    assertFalse(races().isEmpty());
  }
}
