package org.vmoffer.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../x", "/x", "a/b", "a\\b", "a\0", "a\n", "é", "-a/.."})
  void whatLeadsElsewhereIsNoName(String text) {
    assertThrows(IllegalArgumentException.class, () -> FileName.word(text));
    assertThrows(IllegalArgumentException.class, () -> FileName.plain(text));
    assertTrue(FileName.like(text).matches("[A-Za-z0-9_-]+"), text);
    assertEquals(Path.of("d"), Path.of("d").resolve(FileName.like(text)).normalize().getParent());
  }

  @Test
  void namesOfModelsAreNames() {
    assertEquals("MCLimits", FileName.word("MCLimits"));
    assertEquals("MCLimits.cfg", FileName.plain("MCLimits.cfg"));
    assertEquals("MCLimits", FileName.like("MCLimits"));
  }
}
