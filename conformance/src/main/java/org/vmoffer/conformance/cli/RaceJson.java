package org.vmoffer.conformance.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vmoffer.conformance.litmus.Expectation;
import org.vmoffer.conformance.litmus.Race;
import org.vmoffer.conformance.litmus.RaceResult;
import org.vmoffer.conformance.litmus.TlcEnds;

/** What came of litmus tests, as JSON. */
final class RaceJson {
  private static final double NANOS_IN_A_SECOND = TimeUnit.SECONDS.toNanos(1);

  private RaceJson() {}

  static ObjectNode of(List<RaceResult> results) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("passed", results.stream().allMatch(RaceResult::passed));
    ArrayNode tests = root.putArray("tests");
    results.forEach(result -> test(result, tests.addObject()));
    return root;
  }

  private static void test(RaceResult result, ObjectNode node) {
    Race race = result.race();
    node.put("name", race.test().name())
        .put("file", result.file())
        .put("passed", result.passed())
        .put("question", race.test().question())
        .put("cites", race.test().cites())
        .put("states", race.states())
        .put("steps", race.steps())
        .put("seconds", race.nanos() / NANOS_IN_A_SECOND);
    ArrayNode outcomes = node.putArray("outcomes");
    for (Race.Ending ending : race.outcomes()) {
      ObjectNode one = outcomes.addObject();
      // More than 64 bits are no rarity; null says that there are interleavings without number.
      one.put("interleavings", ending.interleavings());
      ObjectNode values = one.putObject("values");
      ending.outcome().values().forEach(values::put);
    }
    ArrayNode expectations = node.putArray("expectations");
    for (Expectation expected : race.test().expectations()) {
      expectations
          .addObject()
          .put("kind", expected.kind().toString())
          .put("condition", expected.text())
          .put("line", expected.line())
          .put("holds", expected.holds(race.ends()));
    }
    ArrayNode problems = node.putArray("problems");
    result.problems().forEach(problems::add);
    TlcEnds tlc = result.tlc();
    if (tlc != null) {
      node.putObject("tlc").put("states", tlc.states()).put("milliseconds", tlc.millis());
    }
  }
}
