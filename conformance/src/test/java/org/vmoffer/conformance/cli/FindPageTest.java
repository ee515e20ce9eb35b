package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.GraphByKernel;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.replay.CallText;
import org.vmoffer.conformance.replay.ReplyText;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.review.Query;

/** The examples of docs/find.md against what is found. */
final class FindPageTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)```find\\n\\$ \\./vmoffer find --model (\\w+) '([^'\\n]+)'\\n(.*?)```");

  record Example(String model, String query, String output) {}

  static List<Example> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(Path.of("..", "docs", "find.md")))
        .results()
        .map((MatchResult m) -> new Example(m.group(1), m.group(2), m.group(3)))
        .toList();
  }

  @Test
  void thePageHasExamplesOfBothEnds() throws IOException {
    assertFalse(
        examples().stream().filter(e -> e.output().contains("find: found")).toList().isEmpty());
    assertFalse(
        examples().stream().filter(e -> e.output().contains("find: nothing")).toList().isEmpty());
    String page = Files.readString(Path.of("..", "docs", "find.md"));
    assertEquals(page.split("```find", -1).length - 1, examples().size());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleShowsWhatIsFound(Example example) throws Exception {
    FindResult result =
        FindResult.<IOException>search(
            Query.read(example.query()), List.of(example.model()), GraphByKernel::ofCommitted);

    assertEquals(withoutWalk(example.output()), withoutWalk(FindText.of(result, TextLayout.PLAIN)));
  }

  /** Of walks of one length the first is shown, and which that is the corpora do not keep. */
  private static List<String> withoutWalk(String output) {
    return output.lines().filter(line -> !line.matches("(\\d|step  ).*")).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleShowsAWalkOfItsModel(Example example) {
    StateGraph graph = GraphByKernel.ofCommitted(example.model());
    int state = 0;
    for (String row : example.output().lines().filter(line -> line.matches("\\d.*")).toList()) {
      state = graph.target(edge(graph, state, row));
    }
  }

  private static int edge(StateGraph graph, int state, String row) {
    List<String> cells = List.of(row.strip().split("\\s{2,}", -1));
    for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
      Invocation call = graph.invocation(graph.call(edge));
      Reply reply = graph.replyAt(graph.reply(edge));
      List<String> said =
          List.of(CallText.of(call.call()), ReplyText.of(reply), reply.rule().label());
      String pid = call.pid() == 0 ? said.getFirst() : String.valueOf(call.pid());
      if (cells.get(1).equals(pid) && cells.containsAll(said)) {
        return edge;
      }
    }
    return fail(row + " is no step of the model there");
  }
}
