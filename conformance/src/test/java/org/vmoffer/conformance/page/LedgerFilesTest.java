package org.vmoffer.conformance.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.BadInputException;

final class LedgerFilesTest {
  @TempDir private Path ledger;

  private void write(String name, String text) throws IOException {
    Files.writeString(ledger.resolve(name), text);
  }

  @Test
  void entriesStandInTheOrderOfTheirNumbers() throws IOException {
    write("D10.json", "{\"id\":\"D10\"}");
    write("D2.json", "{\"id\":\"D2\"}");
    write("schema.json", "{}");

    assertEquals("[{\"id\":\"D2\"},{\"id\":\"D10\"}]", LedgerFiles.read(ledger).toString());
  }

  @Test
  void withoutALedgerThereAreNone() throws IOException {
    assertTrue(LedgerFiles.read(ledger.resolve("none")).isEmpty());
  }

  @Test
  void aFileThatIsNoEntryIsRefusedWithItsPlace() throws IOException {
    for (String text : List.of("{\n\"id\":", "{\"id\":\"D2\"}", "{}", "[]")) {
      write("D1.json", text);
      BadInputException refused =
          assertThrows(BadInputException.class, () -> LedgerFiles.read(ledger));
      assertTrue(String.valueOf(refused.getMessage()).contains("D1.json:"), refused.getMessage());
    }
  }
}
