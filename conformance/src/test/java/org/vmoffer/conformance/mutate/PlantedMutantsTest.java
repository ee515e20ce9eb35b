package org.vmoffer.conformance.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.conformance.BadInputException;

/** What is planted is read with the module that it changes, or refused with its place. */
class PlantedMutantsTest {
  private static final String ONE =
      """
      {"planted": [
        {"name": "Six", "module": "World", "operator": "Five", "imitates": "a slip",
         "edits": [{"replace": "== 5", "by": "== 6"}]}
      ]}
      """;

  @TempDir private Path directory;

  @BeforeEach
  void module() throws IOException {
    Files.writeString(directory.resolve("World.tla"), "Five == 5\nTwice(n) == n + n\n");
  }

  private PlantedMutants read(String text) throws IOException {
    Files.writeString(directory.resolve(PlantedMutants.FILE), text);
    return PlantedMutants.read(directory);
  }

  @Test
  void anEditIsMadeInItsModule() throws Exception {
    PlantedMutants planted = read(ONE);

    assertEquals("Planted.Six", planted.all().getFirst().name());
    assertEquals("Five == 6\nTwice(n) == n + n\n", planted.all().getFirst().text());
  }

  @Test
  void anotherFileHasAnotherHash() throws Exception {
    assertNotEquals(read(ONE).hash(), read(ONE.replace("== 6", "== 7")).hash());
  }

  @ParameterizedTest
  @CsvSource({
    "World, Nope, 'planted[0].module'",
    "Five, Nobody, 'planted[0].operator'",
    "Five, Fi, 'planted[0].operator'",
    "== 5, == 8, 'replace'",
    "== 5, n, 'replace'",
    "a slip, ' ', 'planted[0].imitates'",
    "imitates, likes, 'planted[0]'",
    "../World, ../World, 'planted[0].module'",
  })
  void whatIsWrongIsRefusedWithItsField(String words, String wrong, String field) {
    String text = ONE.contains(words) ? ONE.replace(words, wrong) : ONE.replace("World", wrong);

    BadInputException refused = assertThrows(BadInputException.class, () -> read(text));

    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(PlantedMutants.FILE + ":"), message);
    assertTrue(message.contains(field), message);
  }

  @Test
  void aNameIsGivenOnce() {
    String row = ONE.substring(ONE.indexOf("  {"), ONE.indexOf("\n]}"));

    assertThrows(BadInputException.class, () -> read(ONE.replace(row, row + ",\n" + row)));
  }
}
