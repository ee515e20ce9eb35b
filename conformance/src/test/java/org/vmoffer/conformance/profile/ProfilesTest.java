package org.vmoffer.conformance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.cycles.Profile;

final class ProfilesTest {
  private static final Path DIRECTORY = Path.of("..", "profiles");

  static final List<String> names = Profiles.NAMES;

  @TempDir private Path scratch = Path.of("");

  @Test
  void theFileOfTheReferenceIsTheOneInTheCode() {
    assertEquals(Profile.reference(), Profiles.load("reference"));
  }

  @Test
  void theKitHasEveryProfileOfTheRepository() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      Set<String> there =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      assertEquals(
          Profiles.NAMES.stream().map(name -> name + ".json").collect(Collectors.toSet()), there);
    }
  }

  @ParameterizedTest
  @FieldSource("names")
  void aProfileOfTheKitIsItsFileInTheRepository(String name) throws IOException {
    Path file = DIRECTORY.resolve(name + ".json");
    assertEquals(Files.readString(file), Profiles.text(name));
    assertEquals(Profiles.load(name), Profiles.load(file.toString()));
    assertEquals(name, Profiles.load(name).name());
  }

  @ParameterizedTest
  @FieldSource("names")
  void aNumberThatNobodyHasLookedUpSaysSo(String name) throws IOException {
    JsonNode file = new JsonMapper().readTree(Profiles.text(name));
    Set<String> wrong = new TreeSet<>();
    int unverified = 0;
    for (JsonNode number : file.findParents("value")) {
      String source = number.get("source").textValue();
      unverified += number.path("unverified").booleanValue() ? 1 : 0;
      boolean known = !source.startsWith("project") && !source.startsWith("recalled");
      if (!known && !number.path("unverified").booleanValue()) {
        wrong.add(number.toString());
      }
    }
    assertEquals(Set.of(), wrong);
    assertEquals(unverified, Profiles.read(name).unverified());
    assertEquals(file.findParents("value").size(), Profiles.read(name).numbers());
  }

  @Test
  void anEditedCopyIsAProfileOfItsOwn() throws IOException {
    Path file = scratch.resolve("mine.json");
    Files.writeString(
        file,
        Profiles.text("reference")
            .replace("\"reference\"", "\"mine\"")
            .replace("\"memory\": {\"value\": 150", "\"memory\": {\"value\": 250"));
    Profile mine = Profiles.load(file.toString());
    assertEquals("mine", mine.name());
    assertEquals(250, mine.latencies().memory());
  }

  @Test
  void whatIsNeitherANameNorAFileIsRefusedWithTheNames() {
    for (String name : Set.of("", "nonesuch", "nonesuch.json", "a\0b")) {
      String message = message(name);
      assertTrue(message.contains("reference, skylake-sp, zen3, golden-cove"), message);
    }
  }

  @Test
  void whatIsNoTextFileIsRefused() throws IOException {
    assertTrue(message(scratch.toString()).contains("no regular file"));
    Path binary = scratch.resolve("binary");
    Files.write(binary, new byte[] {(byte) 0xff, 0, 1});
    assertTrue(message(binary.toString()).contains("bytes that are not UTF-8"));
    Path large = scratch.resolve("large");
    Files.writeString(large, " ".repeat(2 << 20));
    assertTrue(message(large.toString()).contains("more than 1 MiB"));
  }

  private static String message(String name) {
    return String.valueOf(
        assertThrows(BadInputException.class, () -> Profiles.load(name)).getMessage());
  }
}
