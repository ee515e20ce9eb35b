package org.vmoffer.conformance.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmoffer.conformance.BadInputException;

final class SourceLinesTest {
  @TempDir private Path root;

  @BeforeEach
  void writeSources() throws IOException {
    Files.createDirectories(root.resolve("spec"));
    Files.writeString(
        root.resolve("spec/Some.tla"), "Uses == Rule(1)\nRule(a) ==\n  Rules(a)\nRules  == 2\n");
    Path classes = Files.createDirectories(root.resolve("impl/src/main/java/org/vmoffer/kernel"));
    Files.writeString(
        classes.resolve("Some.java"),
        """
        final class Some {
          /** See {@link #rule()}. */
          @Override
          public <T> Map<T, List<T>> rules(T of) {
            return rule(of);
          }

          static Rule rule(int more) {
            return last(more);
          }
        }
        """);
  }

  @ParameterizedTest
  @CsvSource({"Uses, 1", "Rule, 2", "Rules, 4"})
  void anOperatorIsWhereItIsDefinedNotWhereItIsUsed(String name, int line) {
    assertEquals(line, new SourceLines(root).line(new Entry.Operator("Some", name)));
  }

  @ParameterizedTest
  @CsvSource({"rules, 4", "rule, 8"})
  void aMethodIsWhereItIsDeclaredNotWhereItIsCalled(String name, int line) {
    assertEquals(
        line, new SourceLines(root).line(new Entry.Method("org.vmoffer.kernel.Some", name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"last", "ule"})
  void aMethodThatIsOnlyCalledOrPartOfANameIsNotDeclared(String name) {
    SourceLines lines = new SourceLines(root);

    assertThrows(
        BadInputException.class,
        () -> lines.line(new Entry.Method("org.vmoffer.kernel.Some", name)));
  }

  @Test
  void aSourceThatIsNotThereIsBadInput() {
    SourceLines lines = new SourceLines(root);

    assertThrows(BadInputException.class, () -> lines.line(new Entry.Operator("Other", "Rule")));
  }
}
