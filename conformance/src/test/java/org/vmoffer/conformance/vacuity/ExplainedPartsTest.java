package org.vmoffer.conformance.vacuity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.conformance.BadInputException;

/** Explanations are read whole, or refused with their place. */
class ExplainedPartsTest {
  private static final String ONE =
      """
      {"explained": [
        {"parts": ["A.Inv/1", "A.Inv/2"], "lacks": "step", "reason": "It follows."}
      ]}
      """;

  @TempDir private Path directory;

  private ExplainedParts read(String text) throws IOException {
    Files.writeString(directory.resolve(ExplainedParts.FILE), text);
    return ExplainedParts.read(directory);
  }

  @Test
  void aReasonIsOfAllItsParts() throws Exception {
    ExplainedParts explained = read(ONE);

    assertEquals(Set.of("A.Inv/1", "A.Inv/2"), explained.all().keySet());
    assertEquals("It follows.", explained.reason(new KeptPart("A.Inv/2", "x", null, null)));
    assertEquals("not explained", explained.reason(new KeptPart("A.Inv/3", "x", null, null)));
  }

  @ParameterizedTest
  @CsvSource({
    "step, nothing, 'explained[0].lacks'",
    "It follows., ' ', 'explained[0].reason'",
    "A.Inv/2, A.Inv/1, 'explained[0].parts'",
    "reason, because, 'explained[0]'",
  })
  void whatIsWrongIsRefusedWithItsField(String words, String wrong, String field) {
    BadInputException refused =
        assertThrows(BadInputException.class, () -> read(ONE.replace(words, wrong)));

    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(ExplainedParts.FILE + ":"), message);
    assertTrue(message.contains(field), message);
  }
}
