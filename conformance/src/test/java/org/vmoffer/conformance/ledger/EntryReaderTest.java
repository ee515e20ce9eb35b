package org.vmoffer.conformance.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.conformance.BadInputException;

final class EntryReaderTest {
  @TempDir private Path scratch;

  @Test
  void theEntriesOfTheLedgerAreReadInTheOrderOfTheirNumbers() {
    Ledger ledger = Ledger.read(LedgerTestFiles.DIRECTORY);

    for (int index = 0; index < ledger.entries().size(); index++) {
      assertEquals(index + 1, ledger.entries().get(index).number());
    }
    assertEquals("offer-replaces", ledger.entry("D15").whatIf().orElseThrow().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\": \"D15\" | \"id\": \"D16\" | : id: found \"D16\"; expected the number",
        "\"reason\" | \"why\" | : reason: missing; expected a string",
        "\"O8\" | \"O88\" | : rules[0]: found \"O88\"",
        "\"consequence\": \"A key | \"consequences\": \"A key | : considered[1].consequence:"
            + " missing",
        "\"source\" | \"sources\" | : precedents[0].source: missing; expected a string",
        "\"witness\" | \"witnesses\" | : witnesses: is not known here",
        "\"question\": | \"question\" | D15.json:3: "
      })
  void whatIsWrongWithAnEntryIsSaidWithItsPlace(String old, String with, String message)
      throws IOException {
    Path file = LedgerTestFiles.altered(scratch, "D15.json", old, with);

    BadInputException wrong = assertThrows(BadInputException.class, () -> EntryReader.read(file));

    assertTrue(String.valueOf(wrong.getMessage()).contains(message), wrong.getMessage());
  }

  @Test
  void aDirectoryWithoutEntriesIsNoLedger() {
    assertThrows(BadInputException.class, () -> Ledger.read(scratch));
    assertThrows(BadInputException.class, () -> Ledger.read(scratch.resolve("nowhere")));
  }
}
