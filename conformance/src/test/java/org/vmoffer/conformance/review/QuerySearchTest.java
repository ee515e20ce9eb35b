package org.vmoffer.conformance.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.tour.ShortestPaths;
import org.vmoffer.conformance.tour.Subgraph;
import org.vmoffer.conformance.trace.Walk;

final class QuerySearchTest {

  private static Optional<Witness> find(String query) {
    return new QuerySearch(Query.read(query), SmallModel.graph()).run(Integer.MAX_VALUE);
  }

  private static Witness found(String query) {
    return find(query).orElseThrow(() -> new AssertionError(query));
  }

  private static List<String> rules(String query) {
    return found(query).walk().steps().stream().map(s -> s.reply().rule().label()).toList();
  }

  @Test
  void aWalkBeginsInTheInitialStateAndEndsWithTheLastStep() {
    assertEquals(List.of("spawn.0", "spawn.0", "mmap.0", "O0", "K0"), rules("vm_claim ok"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"K0", "K1", "K4a", "K5", "L3", "O8", "mmap.4", "fork.0", "pin.2", "access.2"})
  void aSingleStepIsReachedOnAShortestPath(String label) {
    StateGraph graph = SmallModel.graph();
    ShortestPaths paths = new ShortestPaths(Subgraph.digraphOf(graph));
    int least = Integer.MAX_VALUE;
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (graph.replyAt(graph.reply(edge)).rule().label().equals(label)) {
        least = Math.min(least, paths.path(graph.source(edge)).length + 1);
      }
    }

    assertEquals(least, found("any " + label).length());
  }

  @Test
  void thenLetsOtherStepsLieBetween() {
    Witness witness = found("mmap ok then vm_claim ok");

    assertEquals(2, witness.met().size());
    assertTrue(witness.met().get(1) > witness.met().get(0) + 1, witness.met().toString());
  }

  @Test
  void nextLetsNothingLieBetween() {
    assertTrue(find("mmap ok next vm_claim ok").isEmpty());
    Witness witness = found("vm_offer ok next vm_claim ok");
    assertEquals(witness.met().get(0) + 1, witness.met().get(1));
  }

  @Test
  void aNameStandsForTheStepThatWasMet() {
    Walk walk = found("fork ok as f then exit ok with pid = f.ret").walk();

    assertEquals(2, walk.steps().getLast().invocation().pid());
  }

  @Test
  void aNamedStepThatDoesNotFitIsPassedOver() {
    String query = "mmap as m then mprotect ok with page = m.page where before (cur(1, 0) = %s)";

    assertTrue(find(query.formatted("RW")).isPresent());
    assertTrue(find(query.formatted("X")).isEmpty());
  }

  @Test
  void withoutExcludesStepsBeforeTheOneThatHasIt() {
    assertTrue(find("vm_claim ok without (spawn ok)").isEmpty());
    assertTrue(find("spawn ok with ret = 1 then vm_claim ok without (spawn or fork)").isEmpty());
    assertTrue(
        find("spawn ok then spawn ok then vm_claim ok without (spawn) without (exit)").isPresent());
  }

  @Test
  void withoutLooksAtWhatIsBound() {
    String query = "vm_offer ok as o then exec without (exit with pid = %s)";

    assertTrue(find(query.formatted("o.dest_pid")).isPresent());
    assertEquals(
        found("vm_offer ok then exec").length(), found(query.formatted("o.dest_pid")).length());
  }

  @Test
  void aCancelIsNoOffer() {
    assertEquals("C0", rules("cancel ok").getLast());
    assertTrue(find("vm_offer with len = 0").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "any where mapped(1, 0) and cur(1, 0) = RW and max(1, 0) = RWX       | 2",
        "any where special(1, 0)                                             | 2",
        "any where pinned(1, 0)                                              | 3",
        "any where content(1, 0) = 1                                         | 3",
        "any where offers = 1                                                | 4",
        "any where offers(1, any) = 1 and offers(any, 2) = 1                 | 4",
        "any where pending(1, 2, 0) and grant(1, 2, 0) = R and length(1, 2, 0) = 1 | 4",
        "any where drop(1, 2, 0) = RWX                                       | 4",
        "any where processes = 2 and free = 1                                | 2",
        "any where not alive(1)                                              | 0",
        "any where frame(2, 0) = frame(1, 0) and shared(2, 0)                | 5",
        "any where mapped(2, 0) and not mapped(1, 0) and before mapped(1, 0) | 5",
        "vm_claim where free < before free                                   | 0",
        "vm_claim with answer.size = 4096 and out_ok = true                  | 5",
        "vm_claim K5 with answer.size < size                                 | 5",
        "vm_listoffer ok with answer.count = 1                               | 5",
        "access ok with answer.value = 0 and kind = R                        | 6",
        "access with value = 1 and kind = W where content(pid, page) = value | 3",
        "vm_offer ok with flags has 112 and grant has R and drop lacks none  | 4",
        "vm_claim K4 with answer.size != 3                                   | 0"
      })
  void aConditionHoldsAfterSoManySteps(String query, int steps) {
    assertEquals(steps, find(query).map(Witness::length).orElse(0), query);
  }

  @Test
  void aLimitEndsTheSearch() {
    QuerySearch search = new QuerySearch(Query.read("vm_claim ok"), SmallModel.graph());
    assertTrue(search.run(4).isEmpty());
    assertTrue(new QuerySearch(Query.read("vm_claim ok"), SmallModel.graph()).run(5).isPresent());
  }
}
