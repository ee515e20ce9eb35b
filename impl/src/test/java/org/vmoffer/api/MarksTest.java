package org.vmoffer.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarksTest {
  @ParameterizedTest
  @EnumSource
  void everySetIsTheOneWithItsBits(Marks marks) {
    assertSame(marks, Marks.of(marks.bits()));
  }

  @Test
  void marksAreNamedInTheirOrder() {
    assertEquals(List.of(), Marks.NONE.names());
    assertEquals(List.of("shared", "pinned", "special"), Marks.SHARED_PINNED_SPECIAL.names());
    assertEquals(List.of("pinned", "special"), Marks.PINNED_SPECIAL.names());
  }

  @Test
  void bitsBeyondTheThreeAreNoSet() {
    assertThrows(IllegalArgumentException.class, () -> Marks.of(-1));
  }
}
