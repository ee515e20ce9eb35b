package org.vmoffer.conformance.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Rule;

/** The ledger of reviewed edge cases: as its schema says, and naming only what there is. */
final class LedgerTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Repository.read("ledger/schema.json"));

  /** How the members of an entry follow one another, those that stand in for another included. */
  private static final List<String> ORDER =
      List.of(
          "id",
          "question",
          "calls",
          "topics",
          "rules",
          "considered",
          "decision",
          "reason",
          "precedents",
          "noPrecedent",
          "specification",
          "notModelled",
          "implementation",
          "witness",
          "noWitness",
          "whatIf",
          "noWhatIf");

  static List<Path> files() {
    return Repository.files("ledger", ".json").stream()
        .filter(
            file ->
                file.resolve("..").normalize().endsWith("ledger") && !file.endsWith("schema.json"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void anEntryIsAsTheSchemaSays(Path file) {
    assertEquals(List.of(), SCHEMA.validate(Repository.read(file), InputFormat.JSON));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"id\": \"D15\"', '\"id\": \"15\"'",
    "'\"vm_offer\"', '\"vm_ofer\"'",
    "'\"naming\"', '\"names\"'",
    "'\"O8\"', '\"EEXIST\"'",
    "'\"reason\"', '\"why\"'",
    "'\"precedents\": [', '\"precedents\": [], \"others\": ['",
    "'https://', 'see '",
    "'\"witness\"', '\"witnesses\"'",
    "'\"whatIf\"', '\"noWhatIf\": \"None.\", \"whatIf\"'",
    "'\"offer-replaces\"', '\"OfferReplaces\"'"
  })
  void whatIsBrokenIsNotAsTheSchemaSays(String old, String broken) {
    String entry = Repository.read("ledger/D15.json");

    assertTrue(entry.contains(old), old);
    assertFalse(SCHEMA.validate(entry.replace(old, broken), InputFormat.JSON).isEmpty());
  }

  @Test
  void theNumbersGoFromOneOnWithoutAGapAndNameTheFiles() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (Path file : files()) {
      String id = JSON.readTree(file.toFile()).path("id").asText();
      assertEquals(id + ".json", String.valueOf(file.getFileName()));
      ids.add(id);
    }

    assertEquals(
        new TreeSet<>(IntStream.rangeClosed(1, files().size()).mapToObj(i -> "D" + i).toList()),
        ids);
    assertTrue(ids.containsAll(Repository.find("\\*\\*(D\\d+)\\*\\*", semantics())));
  }

  @Test
  void noQuestionIsAskedTwiceAndNoSwitchHasTwoMeanings() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path file : files()) {
      JsonNode entry = JSON.readTree(file.toFile());
      all.add(entry.path("question").asText());
      if (entry.has("whatIf")) {
        all.add(entry.path("whatIf").path("switch").asText());
      }
    }

    assertEquals(all.stream().sorted().distinct().toList(), all.stream().sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void theMembersOfAnEntryStandInOneOrder(Path file) throws IOException {
    List<String> members = new ArrayList<>();
    JSON.readTree(file.toFile()).fieldNames().forEachRemaining(members::add);

    assertEquals(ORDER.stream().filter(members::contains).toList(), members);
  }

  @ParameterizedTest
  @MethodSource("files")
  void anEntryNamesOnlyWhatThereIs(Path file) throws IOException {
    JsonNode entry = JSON.readTree(file.toFile());
    String text = Repository.read(file);

    elements(entry, "rules").forEach(LedgerTest::assertIsRule);
    elements(entry, "specification").forEach(LedgerTest::assertIsDefined);
    elements(entry, "implementation").forEach(LedgerTest::assertIsMethod);
    Repository.find("\"model\": \"(\\w+)\"", text)
        .forEach(model -> assertExists("spec/" + model + ".cfg"));
    Repository.find("\\b(Mutant\\w+)", text)
        .forEach(mutant -> assertExists("spec/" + mutant + ".cfg"));
    Repository.find("\\b([a-z]+(?:-[a-z]+){3,})(?= and| show)", text)
        .forEach(litmus -> assertExists("litmus/" + litmus + ".litmus"));
  }

  private static Stream<JsonNode> elements(JsonNode entry, String member) {
    return StreamSupport.stream(entry.path(member).spliterator(), false);
  }

  private static void assertIsRule(JsonNode label) {
    assertTrue(
        Stream.of(Rule.values()).anyMatch(rule -> rule.label().equals(label.asText())),
        label::asText);
  }

  private static void assertIsDefined(JsonNode operator) {
    String module = "spec/" + operator.path("module").asText() + ".tla";
    String definition = "^" + operator.path("name").asText() + "(\\(| *==)";

    assertTrue(
        Repository.matches(definition, Repository.read(module)).findAny().isPresent(),
        operator::toString);
  }

  private static void assertIsMethod(JsonNode method) {
    try {
      assertTrue(
          Stream.of(Class.forName(method.path("class").asText()).getDeclaredMethods())
              .anyMatch(each -> each.getName().equals(method.path("method").asText())),
          method::toString);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(method.toString(), missing);
    }
  }

  private static void assertExists(String file) {
    assertTrue(Files.isRegularFile(Repository.ROOT.resolve(file)), file);
  }

  private static String semantics() {
    return Repository.read("docs/semantics.md");
  }
}
