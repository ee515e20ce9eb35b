package org.vmoffer.conformance.litmus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every interleaving of each litmus test ends as the test says. */
final class LitmusEndsTest {
  static List<Path> files() throws IOException {
    return Texts.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void itEndsAsItSays(Path file) throws Exception {
    RaceResult result = Races.onTheMachine().run(List.of(file), _ -> {}).getFirst();

    List<String> wrong = new ArrayList<>(result.problems());
    result.race().unmet().forEach(unmet -> wrong.add(unmet.text()));
    assertEquals(List.of(), wrong);
  }
}
