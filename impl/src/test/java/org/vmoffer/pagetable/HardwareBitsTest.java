package org.vmoffer.pagetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmoffer.api.Permissions;

/** Compares entries with words composed by hand from the manuals' tables. */
class HardwareBitsTest {
  private static final long FRAME = 0x1234;

  private static long leaf(EntryFormat format, String current) {
    return format.leaf(FRAME, Attributes.of(Permissions.parse(current).bits(), 0, 0), 0);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0x8000000001234004", // XD, frame, U/S
    "R, 0x8000000001234005", // and P
    "RW, 0x8000000001234007", // and R/W
    "RX, 0x0000000001234005", // no XD
    "RWX, 0x0000000001234007"
  })
  void anX86EntryHasTheBitsOfTheManual(String current, String word) {
    long ignoredByHardware = 0x7ffL << 52 | 7L << 9;
    assertEquals(
        Long.parseUnsignedLong(word.substring(2), 16),
        leaf(Formats.X86_64, current) & ~ignoredByHardware);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0x0060000001234f82", // UXN, PXN, frame, nG, AF, inner shareable, read-only, not valid
    "R, 0x0060000001234fc3", // valid, EL0
    "RW, 0x0060000001234f43", // not read-only
    "RX, 0x0020000001234fc3", // no UXN
    "X, 0x0020000001234f83", // no UXN, not EL0
    "RWX, 0x0020000001234f43"
  })
  void anArm64DescriptorHasTheBitsOfTheManual(String current, String word) {
    long ignoredByHardware = 0x1ffL << 55;
    assertEquals(
        Long.parseUnsignedLong(word.substring(2), 16),
        leaf(Formats.ARM64, current) & ~ignoredByHardware);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0x48d0d0", // frame, D, A, U
    "R, 0x48d0d3", // V, R
    "X, 0x48d0d9", // V, X
    "RW, 0x48d0d7",
    "RX, 0x48d0db",
    "RWX, 0x48d0df"
  })
  void aRiscVEntryHasTheBitsOfTheManual(String current, String word) {
    long reservedForSoftware = 3 << 8;
    assertEquals(
        Long.parseUnsignedLong(word.substring(2), 16),
        leaf(Formats.RISCV_SV39, current) & ~reservedForSoftware);
  }

  @ParameterizedTest
  @CsvSource({
    "x86-64, 0x7ff0000000000e00",
    "arm64, 0xff80000000000000",
    "riscv-sv39, 0x300",
    "riscv-sv48, 0x300"
  })
  void theHardwareDoesNotLetAWriteThroughBeforeTheCopy(String name, String ignored) {
    EntryFormat format = Formats.named(name);
    int copied = Attributes.of(Permissions.RWX.bits(), 7, 7) | Attributes.COPIED_ON_WRITE;
    int readOnly = Attributes.of(Permissions.RX.bits(), 7, 7);
    assertEquals(
        0,
        (format.leaf(FRAME, copied, 0) ^ format.leaf(FRAME, readOnly, 0))
            & ~Long.parseUnsignedLong(ignored.substring(2), 16));
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "R", "X", "RW", "RX", "RWX"})
  void aRiscVEntryLeavesTheReservedBitsZero(Permissions current) {
    int all = Attributes.of(current.bits(), 7, 7);
    assertEquals(0, Formats.RISCV_SV48.leaf(FRAME, all, 0) >>> 54);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x86-64", "arm64", "riscv-sv39", "riscv-sv48"})
  void anEntryThatIsNotValidGivesNothingWhateverItsOtherBits(String name) {
    EntryFormat format = Formats.named(name);
    int all = Attributes.of(Permissions.RWX.bits(), 7, 0);
    long invalid = format.leaf(FRAME, all, 0) & ~1L;
    assertEquals(0, Attributes.current(format.attributes(invalid, format.companion(all))));
  }

  @ParameterizedTest
  @CsvSource({"x86-64, 0x60", "arm64, 0", "riscv-sv39, 0", "riscv-sv48, 0"})
  void onlyX86NotesAccessesAndStoresByItself(String name, String bits) {
    assertEquals(Long.decode(bits), Formats.named(name).setByHardware(-1));
  }

  @ParameterizedTest
  @CsvSource({"x86-64, 0x1234007", "arm64, 0x1234003", "riscv-sv39, 0x48d001"})
  void aTableEntryRestrictsNothing(String format, String word) {
    assertEquals(
        Long.parseUnsignedLong(word.substring(2), 16),
        Formats.named(format).table(FRAME, Attributes.UNCAPPED));
  }
}
