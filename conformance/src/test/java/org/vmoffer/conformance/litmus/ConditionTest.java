package org.vmoffer.conformance.litmus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.litmus.Expectation.Kind;
import org.vmoffer.conformance.tlc.FinalState;
import org.vmoffer.conformance.tlc.FinalState.Page;
import org.vmoffer.conformance.tlc.FinalState.Result;

final class ConditionTest {
  private static final String TEXT =
      """
      test t
      asks ?
      cites D5
      machine pids 3, pages 2
      P1              | P2
      s = store [0] 1 | c = claim P1[0]
      a = load [0]    | d = claim P1[0]
      n = fork        | e = exec
      l = list        | g = load [0]

      allowed s = ok
      """;

  private static final LitmusTest TEST = Texts.read(TEXT);
  private static final FinalState END = end();

  private static FinalState end() {
    List<Result> one =
        List.of(
            new Result("access.2", -1),
            new Result("access.0", 7),
            new Result("fork.0", 3),
            new Result("L0", 2));
    List<Result> two = List.of(new Result("K0", 1), new Result("claim.nomem", -1));
    SortedMap<Integer, SortedMap<Integer, Page>> pages = new TreeMap<>();
    pages.put(
        2,
        new TreeMap<>(
            Map.of(
                1,
                new Page(0, Permissions.RW.bits(), Permissions.RWX.bits(), Marks.SHARED_BIT, 7))));
    return new FinalState(List.of(one, two), new TreeSet<>(List.of(1, 2)), pages, List.of(), 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s = denied",
        "s = fault",
        "s != ok",
        "a = 7",
        "a = ok",
        "a = 007",
        "n = 3",
        "l = 2",
        "c = K0",
        "c = ok",
        "c.place = 1",
        "d = claim.nomem",
        "d = ENOMEM",
        "d.place = claim.nomem",
        "d != ok",
        "e = never",
        "g = never",
        "g != fault",
        "P2[1] = 7",
        "P2[1] = a",
        "a = P2[1]",
        "P2[0] = unmapped",
        "P2[1].rights = RW",
        "P2[1].max = RWX",
        "P2[1].marks = shared",
        "P2[0].marks = unmapped",
        "P3 = gone",
        "P1 = alive",
        "offers = 0",
        "free = 4",
        "not a = 1",
        "not (a = 7 and s = ok)",
        "a = 7 or s = ok and s = ok",
        "not a = 1 and a = 7",
        "a = 1 implies s = ok",
        "a = 7 implies a = 7 implies s = fault",
        "a = 1 and a = 7 implies a = 1",
      })
  void aConditionHolds(String text) {
    assertTrue(Conditions.read("here", text, TEST).holds(END), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s = unmapped",
        "a = 1",
        "a = fault",
        "d = ok",
        "d = EAGAIN",
        "e = ok",
        "P1[0] = 0",
        "P2[1].max = RW",
        "P2[1].marks = none",
        "a = 7 and s = ok",
        "(a = 7 or s = ok) and s = ok",
        "a = 7 implies s = ok",
        "P2[0] = a",
      })
  void aConditionDoesNotHold(String text) {
    assertFalse(Conditions.read("here", text, TEST).holds(END), text);
  }

  @Test
  void aConditionIsForbiddenAllowedOrRequired() {
    Condition seven = Conditions.read("here", "a = 7", TEST);
    Condition one = Conditions.read("here", "a = 1", TEST);

    assertTrue(holds(Kind.ALLOWED, seven) && holds(Kind.REQUIRED, seven));
    assertFalse(holds(Kind.FORBIDDEN, seven));
    assertTrue(holds(Kind.FORBIDDEN, one));
    assertFalse(holds(Kind.ALLOWED, one) || holds(Kind.REQUIRED, one));
  }

  private static boolean holds(Kind kind, Condition condition) {
    return new Expectation(kind, condition, "", 1).holds(List.of(END));
  }

  @Test
  void anOutcomeIsAConditionThatItsEndMeets() {
    Outcome outcome = TEST.observables().in(END);

    assertEquals(
        "s = denied and a = 7 and n = 3 and l = 2 and c = K0 and d = claim.nomem and e = never"
            + " and g = never",
        outcome.toString());
    assertTrue(Conditions.read("here", outcome.toString(), TEST).holds(END));
  }
}
