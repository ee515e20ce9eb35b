package org.vmoffer.conformance.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What once went wrong, in a directory for each reader; docs/fuzzing.md tells of each. */
final class RegressionInputsTest {
  private static final Path INPUTS = Path.of("src", "test", "resources", "fuzz");

  @TempDir private Path scratch;

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(INPUTS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void whatOnceWentWrongIsRefusedAsItShouldBe(Path input) throws IOException {
    FuzzedReader reader = FuzzedReaders.named(String.valueOf(INPUTS.relativize(input).getName(0)));

    assertFalse(Contract.accepts(reader, scratch, Files.readAllBytes(input)), input::toString);
  }
}
