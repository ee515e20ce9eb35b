package org.vmoffer.pagetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.address.FrameNumber;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;

class EntryFormatTest {
  private static final List<Long> FRAMES = List.of(0L, 1L, 0x5_5555_5555L, (1L << 36) - 1);

  static List<EntryFormat> formats() {
    return Formats.ALL;
  }

  private static Stream<Integer> representableAttributes(EntryFormat format) {
    return Stream.iterate(0, a -> a <= Attributes.MASK, a -> a + 1)
        .filter(a -> format.representable(Attributes.current(a)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everythingAboutAPageComesBackOutOfItsEntry(EntryFormat format) {
    representableAttributes(format)
        .forEach(
            attributes -> {
              for (long frame : FRAMES) {
                long entry = format.leaf(frame, attributes, 0);
                long companion = format.companion(attributes);
                assertTrue(format.isMapped(entry));
                assertFalse(format.isTable(entry, 0));
                assertEquals(frame, format.frame(entry));
                assertEquals(attributes, format.attributes(entry, companion));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("formats")
  void thatAPageIsCopiedOnWriteComesBackToo(EntryFormat format) {
    representableAttributes(format)
        .map(attributes -> attributes | Attributes.COPIED_ON_WRITE)
        .forEach(
            copied -> {
              long entry = format.leaf(3, copied, 0);
              assertEquals(3, format.frame(entry));
              assertEquals(copied, format.attributes(entry, format.companion(copied)));
            });
  }

  @ParameterizedTest
  @MethodSource("formats")
  void onlyACompanionMakesTheSecondWordMatter(EntryFormat format) {
    representableAttributes(format)
        .forEach(
            attributes -> {
              long entry = format.leaf(3, attributes, 0);
              int expected =
                  format.hasCompanion() ? attributes & ~Attributes.SOFTWARE_MASK : attributes;
              assertEquals(expected, format.attributes(entry, 0));
            });
  }

  @Test
  void eachArchitectureRepresentsItsOwnSets() {
    assertEquals(Set.of("", "R", "RW", "RX", "RWX"), representable(Formats.X86_64));
    assertEquals(Set.of("", "R", "RW", "RX", "X", "RWX"), representable(Formats.ARM64));
    assertEquals(Set.of("", "R", "X", "RW", "RX", "RWX"), representable(Formats.RISCV_SV39));
    assertEquals(Set.of("", "R", "X", "RW", "RX", "RWX"), representable(Formats.RISCV_SV48));
  }

  private static Set<String> representable(EntryFormat format) {
    return Arrays.stream(Permissions.values())
        .filter(set -> format.representable(set.bits()))
        .map(Permissions::toString)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aTableEntryLeadsToItsTableOnEveryLevelButTheLowest(EntryFormat format) {
    long entry = format.table(77, Attributes.UNCAPPED);
    for (int level = 1; level < format.geometry().levels(); level++) {
      assertEquals(new Entry.Table(new FrameNumber(77)), format.decode(entry, 0, level));
    }
    assertFalse(format.isTable(entry, 0));
    assertFalse(format.isMapped(entry));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aLargeLeafIsALeafAboveTheLowestLevelAndNoTable(EntryFormat format) {
    representableAttributes(format)
        .forEach(
            attributes -> {
              for (int level = 1; level <= 2; level++) {
                long entry = format.leaf(1 << 18, attributes, level);
                assertTrue(format.isMapped(entry));
                assertFalse(format.isTable(entry, level));
                assertEquals(1 << 18, format.frame(entry));
                assertEquals(attributes, format.attributes(entry, format.companion(attributes)));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatATableEntryCapsComesBackOutOfIt(EntryFormat format) {
    int caps = 0;
    for (Permissions current : Permissions.values()) {
      for (Permissions maximum : Permissions.values()) {
        if (format.canCap(current.bits()) && format.canCap(maximum.bits())) {
          int cap = Attributes.cap(current.bits(), maximum.bits());
          long entry = format.table(77, cap);
          assertEquals(cap, format.cap(entry));
          assertTrue(format.isTable(entry, 1));
          assertFalse(format.isMapped(entry));
          assertEquals(77, format.frame(entry));
          caps++;
        }
      }
    }
    assertEquals(format.hasCompanion() ? 1 : 16, caps);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aZeroWordSaysNothing(EntryFormat format) {
    for (int level = 0; level < format.geometry().levels(); level++) {
      assertEquals(new Entry.Absent(), format.decode(0, 0, level));
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aPageIsDecodedToTypedValues(EntryFormat format) {
    int attributes =
        Attributes.of(Permissions.RX.bits(), Permissions.RWX.bits(), Marks.SHARED_PINNED.bits());
    assertEquals(
        new Entry.Leaf(new FrameNumber(9), Permissions.RX, Permissions.RWX, Marks.SHARED_PINNED),
        format.decode(format.leaf(9, attributes, 0), format.companion(attributes), 0));
  }

  @Test
  void formatsAreFoundByName() {
    for (EntryFormat format : Formats.ALL) {
      assertSame(format, Formats.named(format.name()));
    }
    var refusal = assertThrows(IllegalArgumentException.class, () -> Formats.named("vax"));
    assertEquals(
        "no architecture 'vax'; there are [x86-64, arm64, riscv-sv39, riscv-sv48]",
        refusal.getMessage());
  }
}
