package org.vmoffer.pagetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GeometryTest {
  @Test
  void fourLevelsOfNineBitsSplitAPageNumberAsTheManualDraws() {
    Geometry geometry = Formats.X86_64.geometry();
    long page = 3L << 27 | 5L << 18 | 7L << 9 | 11;
    assertEquals(3, geometry.index(page, 3));
    assertEquals(5, geometry.index(page, 2));
    assertEquals(7, geometry.index(page, 1));
    assertEquals(11, geometry.index(page, 0));
    assertEquals(512, geometry.entries());
    assertEquals(1L << 36, geometry.reach());
  }

  @Test
  void nextIsTheFirstPageOfTheNextEntry() {
    Geometry geometry = new Geometry(3, 9);
    assertEquals(12, geometry.next(11, 0));
    assertEquals(512, geometry.next(11, 1));
    assertEquals(1024, geometry.next(512, 1));
    assertEquals(1 << 18, geometry.next(511, 2));
  }

  @Test
  void aTreeSmallEnoughToExploreIsAGeometryToo() {
    Geometry toy = new Geometry(2, 1);
    assertEquals(4, toy.reach());
    assertEquals(1, toy.index(2, 1));
    assertEquals(0, toy.index(2, 0));
  }

  @Test
  void everyArchitectureHasTablesOfOtherShapes() {
    Geometry toy = new Geometry(2, 1);
    assertEquals(new X86Format(toy), Formats.x86(toy));
    assertEquals(new Arm64Format(toy), Formats.arm64(toy));
    assertEquals(new RiscVFormat("riscv", toy), Formats.riscv(toy));
  }

  @Test
  void treesWithoutLevelsOrBeyondAddressesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Geometry(0, 9));
    assertThrows(IllegalArgumentException.class, () -> new Geometry(2, 0));
    assertThrows(IllegalArgumentException.class, () -> new Geometry(6, 9));
  }
}
