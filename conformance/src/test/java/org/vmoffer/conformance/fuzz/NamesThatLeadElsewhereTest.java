package org.vmoffer.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are named after names in files: none of them leads out of the directory written to. */
final class NamesThatLeadElsewhereTest {
  private static final List<String> ELSEWHERE =
      List.of("../x", "../../../x", "/x", "x/../../y", "a/b", "..", "x\\\\y", "x\\u0000", "");

  @TempDir private Path scratch;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "corpus         | \"model\"\\s*:\\s*\"([^\"]*)\"",
        "trace-manifest | \"model\"\\s*:\\s*\"([^\"]*)\"",
        "manifest       | \"name\"\\s*:\\s*\"([^\"]*)\"",
        "manifest       | \"module\"\\s*:\\s*\"([^\"]*)\"",
        "manifest       | \"config\"\\s*:\\s*\"([^\"]*)\"",
        "switches       | \"module\"\\s*:\\s*\"([^\"]*)\"",
        "profile        | \"name\"\\s*:\\s*\"([^\"]*)\"",
        "workload       | \"name\"\\s*:\\s*\"([^\"]*)\"",
        "ledger         | \"id\"\\s*:\\s*\"([^\"]*)\"",
        "ledger         | \"module\"\\s*:\\s*\"([^\"]*)\"",
        "ledger         | \"class\"\\s*:\\s*\"([^\"]*)\"",
        "litmus         | test\\s+(\\S+)"
      })
  void aNameThatLeadsElsewhereIsRefused(String reader, String name) throws IOException {
    Path inside = Files.createDirectories(scratch.resolve("a").resolve("b").resolve("c"));
    FuzzedReader fuzzed = FuzzedReaders.named(reader);
    String seed = seed(fuzzed, name);
    Matcher place = Pattern.compile(name).matcher(seed);
    assertTrue(place.find(), seed);

    for (String elsewhere : ELSEWHERE) {
      String text = seed.substring(0, place.start(1)) + elsewhere + seed.substring(place.end(1));
      assertFalse(
          Contract.accepts(fuzzed, inside, text.getBytes(StandardCharsets.UTF_8)),
          () -> reader + " reads " + elsewhere);
    }
    try (Stream<Path> written = Files.list(scratch)) {
      assertTrue(written.allMatch(file -> file.equals(scratch.resolve("a"))));
    }
  }

  private static String seed(FuzzedReader reader, String name) throws IOException {
    return reader.seeds().stream()
        .map(seed -> new String(seed, StandardCharsets.UTF_8))
        .filter(text -> Pattern.compile(name).matcher(text).find())
        .findFirst()
        .orElseThrow();
  }
}
