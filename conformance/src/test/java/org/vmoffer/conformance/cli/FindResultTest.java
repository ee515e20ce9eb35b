package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.GraphByKernel;
import org.vmoffer.conformance.SmallModel;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.review.Query;

/** A query in several models. */
final class FindResultTest {
  private static final Map<String, StateGraph> GRAPHS =
      Map.of("small", SmallModel.graph(), "arguments", GraphByKernel.ofCommitted("MCArguments"));

  private static FindResult search(String query, String... models) throws Exception {
    return FindResult.<IOException>search(
        Query.read(query), List.of(models), model -> Objects.requireNonNull(GRAPHS.get(model)));
  }

  private static int steps(String query, String... models) throws Exception {
    return search(query, models).witness().orElseThrow().length();
  }

  @Test
  void theShortestWalkWinsWhicheverModelHasIt() throws Exception {
    String either = "vm_claim K2 or K5";

    assertEquals(5, steps(either, "small"));
    assertEquals(3, steps(either, "arguments"));
    assertEquals(3, steps(either, "small", "arguments"));
    assertEquals(3, steps(either, "arguments", "small"));
    assertEquals(
        "MCArguments", search(either, "small", "arguments").witness().orElseThrow().walk().model());
  }

  @Test
  void ofEquallyLongWalksThatOfTheFirstModelIsShown() throws Exception {
    FindResult result = search("spawn ok", "small", "arguments");

    assertEquals(SmallModel.NAME, result.witness().orElseThrow().walk().model());
    assertEquals(2, result.searched().size());
    assertEquals(1, result.searched().get(1).positions());
  }

  @Test
  void whatOneModelLacksIsFoundInAnother() throws Exception {
    assertEquals(0, search("exec ok", "arguments").witness().stream().count());
    assertEquals(
        SmallModel.NAME,
        search("exec ok", "arguments", "small").witness().orElseThrow().walk().model());
  }
}
