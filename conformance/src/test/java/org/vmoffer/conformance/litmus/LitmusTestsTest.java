package org.vmoffer.conformance.litmus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.tlc.Specs;

/** The litmus tests as they are committed, beside TLC and the documents. */
final class LitmusTestsTest {
  /** TLC is asked for the ends of one test in so many; the command asks for all. */
  private static final int SHARE = 29;

  /** Witnesses are drawn of so many. */
  private static final int DRAWN = 12;

  private static List<RaceResult> results = List.of();

  @BeforeAll
  static void run() throws Exception {
    results = Races.onTheMachine().run(Texts.files(), done -> {});
  }

  @Test
  void thereAreSixtyOrMoreAndEachAsksSomethingElse() {
    Map<String, String> asked = new HashMap<>();
    for (RaceResult result : results) {
      LitmusTest test = result.race().test();
      String before = asked.put(test.question() + test.columns() + test.machine(), test.name());
      assertEquals(null, before, () -> test.name() + " is the same test");
    }
    assertTrue(results.size() >= 60, results.size() + " tests");
  }

  @Test
  void everyTestHasAQuestionAndASource() {
    for (RaceResult result : results) {
      LitmusTest test = result.race().test();
      assertTrue(test.question().endsWith("?"), test.name());
      assertTrue(
          test.cites().matches(".*\\d.*|.*no precedent found.*"),
          () -> test.name() + " cites " + test.cites());
    }
  }

  @Test
  void theTableIsCurrent() {
    LitmusTable table = LitmusTable.of(Texts.DIRECTORY, results);
    assertTrue(table.isCurrent(), "'./vmoffer tables' renews " + table.file());
  }

  @Test
  void tlcFindsTheSameEnds() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < results.size(); i += SHARE) {
      Race race = results.get(i).race();
      TlcEnds tlc = TlcEnds.of(race.test(), Specs.DIRECTORY, false);
      wrong.addAll(new RaceResult(race.test().name(), race, tlc).problems());
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyOutcomeHasAWitness() throws IOException {
    for (RaceResult result : results.subList(0, DRAWN)) {
      for (Race.Ending ending : result.race().outcomes()) {
        Witness witness = result.race().witness(ending.outcome()).orElseThrow();
        assertEquals(ending.outcome(), witness.outcome());
        assertTrue(Diagram.of(witness, 80).contains("core 1"), result.file());
      }
    }
  }
}
