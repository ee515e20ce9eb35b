package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where a thread can be. */
class PcTest {
  private static Set<Pc> all(Predicate<Pc> is) {
    return Arrays.stream(Pc.values())
        .filter(is)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Pc.class)));
  }

  @Test
  void aThreadIsInUserModeAtOnePlaceAndOverAtTwo() {
    assertEquals(EnumSet.of(Pc.USER), all(Pc::isUser));
    assertEquals(EnumSet.of(Pc.UNBORN, Pc.ENDED), all(Pc::isOver));
  }

  @Test
  void everyPlaceHasItsNameAndItsNumber() {
    assertEquals("copyRequest", Pc.COPY_REQUEST.label());
    assertEquals("unborn", Pc.UNBORN.label());
    for (Pc pc : Pc.values()) {
      assertSame(pc, Pc.of(pc.code()));
    }
    assertEquals(4, Pc.USER.code());
  }
}
