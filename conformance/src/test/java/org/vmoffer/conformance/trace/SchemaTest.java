package org.vmoffer.conformance.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaTest {
  private static final Path SCHEMAS = Path.of("..", "traces", "schema");
  private static final TraceDirectory COMMITTED = new TraceDirectory(Path.of("..", "traces"));
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir private Path directory;

  private static Schema schema(String name) throws IOException {
    return REGISTRY.getSchema(Files.readString(SCHEMAS.resolve(name + ".schema.json")));
  }

  private static List<Error> faults(Schema schema, String line) {
    return schema.validate(line, InputFormat.JSON);
  }

  @Test
  void theHeaderIsAsTheSchemaSays() throws IOException {
    assertEquals(List.of(), faults(schema("header"), SmallCorpus.lines(directory).getFirst()));
  }

  @Test
  void everyStateIsAsTheSchemaSays() throws IOException {
    Schema schema = schema("state");
    List<String> lines = SmallCorpus.lines(directory);

    for (String line : lines.subList(SmallCorpus.FIRST_STATE, SmallCorpus.firstWalk())) {
      assertEquals(List.of(), faults(schema, line), line);
    }
  }

  @Test
  void everyWalkIsAsTheSchemaSays() throws IOException {
    Schema schema = schema("walk");
    List<String> lines = SmallCorpus.lines(directory);

    for (String line : lines.subList(SmallCorpus.firstWalk(), lines.size())) {
      assertEquals(List.of(), faults(schema, line));
    }
  }

  static List<String> committed() {
    return COMMITTED.models();
  }

  /** Other kernels are held to these files by programs that know them from the schemas alone. */
  @ParameterizedTest
  @MethodSource("committed")
  void everyLineOfACommittedCorpusIsAsTheSchemasSay(String model) throws IOException {
    int firstWalk =
        SmallCorpus.FIRST_STATE + CorpusReader.readHeader(COMMITTED.file(model)).states();
    List<String> lines = SmallCorpus.unpack(COMMITTED.file(model));
    Schema state = schema("state");
    Schema walk = schema("walk");

    assertEquals(List.of(), faults(schema("header"), lines.getFirst()));
    for (int i = SmallCorpus.FIRST_STATE; i < lines.size(); i++) {
      String line = lines.get(i);
      assertEquals(List.of(), faults(i < firstWalk ? state : walk, line), () -> line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "header, 0, 'vmoffer-walks', 'other'",
    "header, 0, '\"userPages\":1', '\"userPages\":0'",
    "header, 0, '\"tlc\":', '\"clt\":'",
    "state, 2, '\"offers\":[]', '\"offers\":[{}]'",
    "state, 2, '\"number\":1', '\"number\":\"1\"'",
    "walk, 136, '\"ret\":1', '\"ret\":-1'",
    "walk, 136, 'spawn', 'spwan'",
    "walk, 136, '],[', ',5],['"
  })
  void whatIsBrokenIsNotAsTheSchemaSays(String schema, int number, String old, String broken)
      throws IOException {
    String line = SmallCorpus.lines(directory).get(number);

    assertFalse(faults(schema(schema), line.replace(old, broken)).isEmpty());
  }
}
