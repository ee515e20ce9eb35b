package org.vmoffer.tlb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Page tables as they lie in memory. */
final class TableBuilderTest {
  private static final long TABLE = 0b111;

  private final FrameMemory memory = new FrameMemory();
  private final TableBuilder tables = new TableBuilder(memory, 4);

  @Test
  void tablesAreFramesFromOneUpwardInTheOrderInWhichTheyAreNeeded() throws MappingException {
    tables.map(0, 0x5000, LeafSize.SMALL, 0);
    tables.map(1L << 39, 1L << 30, LeafSize.LARGE, 0);
    tables.map(1L << 21, 0x6000, LeafSize.SMALL, 0);
    assertEquals(1, tables.rootFrame());
    assertEquals(6, tables.tables());
    assertEquals(0x2000 | TABLE, memory.read(0x1000));
    assertEquals(0x3000 | TABLE, memory.read(0x2000));
    assertEquals(0x4000 | TABLE, memory.read(0x3000));
    assertEquals(0x5000 | TABLE, memory.read(0x4000));
    assertEquals(0x5000 | TABLE, memory.read(0x1008));
    assertEquals((1L << 30) | 0x80 | TABLE, memory.read(0x5000));
    assertEquals(0x6000 | TABLE, memory.read(0x3008));
  }

  @Test
  void attributesAreBitsOfTheLeaf() throws MappingException {
    tables.map(0, 0, LeafSize.SMALL, TableBuilder.READ_ONLY);
    tables.map(0x1000, 0, LeafSize.SMALL, TableBuilder.NO_EXECUTE);
    tables.map(0x2000, 0, LeafSize.SMALL, TableBuilder.GLOBAL);
    assertEquals(0b101, memory.read(0x4000));
    assertEquals((1L << 63) | 0b111, memory.read(0x4008));
    assertEquals((1 << 8) | 0b111, memory.read(0x4010));
  }

  record Refused(long va, long pa, LeafSize size, String expected) {}

  static final List<Refused> REFUSED =
      List.of(
          new Refused(0x1001, 0, LeafSize.SMALL, "virtual address that is a multiple of 4 KiB"),
          new Refused(0x1000, 0, LeafSize.MEDIUM, "virtual address that is a multiple of 2 MiB"),
          new Refused(0, 0x1000, LeafSize.LARGE, "physical address that is a multiple of 1 GiB"),
          new Refused(0, 1L << 52, LeafSize.SMALL, "physical address of 52 bits, found 0x10"),
          new Refused(0, -0x1000, LeafSize.SMALL, "physical address of 52 bits"),
          new Refused(1L << 47, 0, LeafSize.SMALL, "canonical virtual address of 48 bits"),
          new Refused(1L << 30, 0, LeafSize.SMALL, "not mapped yet"),
          new Refused((1L << 30) + (1 << 21), 0, LeafSize.MEDIUM, "not mapped yet"),
          new Refused(1L << 30, 0, LeafSize.LARGE, "not mapped yet"),
          new Refused(0x3000, 0, LeafSize.SMALL, "not mapped yet"),
          new Refused(0, 0, LeafSize.MEDIUM, "2 MiB in which nothing is mapped"),
          new Refused(0, 0, LeafSize.LARGE, "1 GiB in which nothing is mapped"));

  @ParameterizedTest
  @FieldSource("REFUSED")
  void whatCannotBeMappedIsRefusedAndChangesNothing(Refused refused) throws MappingException {
    tables.map(0x3000, 0, LeafSize.SMALL, 0);
    tables.map(1L << 30, 0, LeafSize.LARGE, 0);
    int before = tables.tables();
    MappingException e =
        assertThrows(
            MappingException.class,
            () -> tables.map(refused.va(), refused.pa(), refused.size(), 0));
    assertTrue(e.toString().contains(refused.expected()), e.toString());
    assertEquals(
        "expected " + e.wanted() + ", found 0x" + Long.toHexString(e.address()), e.getMessage());
    assertEquals(before, tables.tables());
  }

  @Test
  void theUpperHalfOfAnAddressSpaceCanBeMapped() throws MappingException {
    tables.map(-0x1000, 0x5000, LeafSize.SMALL, 0);
    assertEquals(0x2000 | TABLE, memory.read(0x1ff8));
  }

  @Test
  void fiveLevelsReachFurther() throws MappingException {
    TableBuilder five = new TableBuilder(memory, 5);
    five.map(1L << 55, 0, LeafSize.SMALL, 0);
    assertEquals(5, five.tables());
  }
}
