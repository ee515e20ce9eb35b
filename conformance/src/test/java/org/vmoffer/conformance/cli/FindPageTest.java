package org.vmoffer.conformance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.conformance.GraphByKernel;
import org.vmoffer.conformance.replay.TextLayout;
import org.vmoffer.conformance.review.Query;

/** The examples of docs/find.md and docs/findings against what is found. */
final class FindPageTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)```find\\n\\$ \\./vmoffer find --model (\\w+) '([^'\\n]+)'\\n(.*?)```");

  private static final Path PAGE = Path.of("..", "docs", "find.md");

  record Example(String model, String query, String output) {}

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>(examples(PAGE));
    for (Path page : FindingsPageTest.pages()) {
      examples.addAll(examples(page));
    }
    return examples;
  }

  private static List<Example> examples(Path page) throws IOException {
    return EXAMPLE
        .matcher(Files.readString(page))
        .results()
        .map((MatchResult m) -> new Example(m.group(1), m.group(2), m.group(3)))
        .toList();
  }

  @Test
  void thePageHasExamplesOfBothEnds() throws IOException {
    List<Example> examples = examples(PAGE);
    assertTrue(examples.stream().anyMatch(e -> e.output().contains("find: found")));
    assertTrue(examples.stream().anyMatch(e -> e.output().contains("find: nothing")));
  }

  @Test
  void everyExampleIsLookedAt() throws IOException {
    for (Path page : Stream.concat(Stream.of(PAGE), FindingsPageTest.pages().stream()).toList()) {
      String text = Files.readString(page);
      assertEquals(text.split("```find\n", -1).length - 1, examples(page).size(), page.toString());
    }
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
    ShownWalk walk = new ShownWalk(GraphByKernel.ofCommitted(example.model()));
    for (String row : example.output().lines().filter(line -> line.matches("\\d.*")).toList()) {
      assertEquals(walk.follow(row), ShownWalk.cells(row));
    }
  }
}
