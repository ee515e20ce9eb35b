package org.vmoffer.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AddressTest {
  @Test
  void anAddressIsAPageAndAnOffset() {
    VirtualAddress address = new VirtualAddress(0x12_3456);
    assertEquals(new VirtualPage(0x123), address.page());
    assertEquals(0x456, address.offset());
    assertEquals("0x123456", address.toString());
  }

  @Test
  void aPageAndAFrameStartAtTheirAddress() {
    assertEquals(new VirtualAddress(0x5000), new VirtualPage(5).address());
    assertEquals(new PhysicalAddress(0x7000), new FrameNumber(7).address());
    assertEquals(new FrameNumber(7), new PhysicalAddress(0x7fff).frame());
    assertEquals("0x7fff", new PhysicalAddress(0x7fff).toString());
  }

  @Test
  void numbersThatNameNothingAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new VirtualAddress(-1));
    assertThrows(IllegalArgumentException.class, () -> new VirtualPage(-1));
    assertThrows(IllegalArgumentException.class, () -> new VirtualPage(1L << 51));
    assertThrows(IllegalArgumentException.class, () -> new PhysicalAddress(1L << 52));
    assertThrows(IllegalArgumentException.class, () -> new FrameNumber(1L << 40));
    assertThrows(IllegalArgumentException.class, () -> new PageRange(new VirtualPage(1), 0));
    assertThrows(
        IllegalArgumentException.class, () -> new PageRange(new VirtualPage(1), Long.MAX_VALUE));
  }

  @Test
  void aRangeContainsItsPagesOnly() {
    PageRange range = new PageRange(new VirtualPage(3), 2);
    assertFalse(range.contains(new VirtualPage(2)));
    assertTrue(range.contains(new VirtualPage(3)));
    assertTrue(range.contains(new VirtualPage(4)));
    assertFalse(range.contains(new VirtualPage(5)));
  }

  @Test
  void rangesTouchIffTheyHaveAPageInCommon() {
    PageRange range = new PageRange(new VirtualPage(3), 2);
    assertTrue(range.touches(new PageRange(new VirtualPage(4), 9)));
    assertTrue(range.touches(new PageRange(new VirtualPage(0), 4)));
    assertFalse(range.touches(new PageRange(new VirtualPage(0), 3)));
    assertFalse(range.touches(new PageRange(new VirtualPage(5), 1)));
  }

  @Test
  void lowerPagesAndFramesComeFirst() {
    assertTrue(new VirtualPage(1).compareTo(new VirtualPage(2)) < 0);
    assertTrue(new FrameNumber(2).compareTo(new FrameNumber(1)) > 0);
  }

  @Test
  void onlyMultiplesOfThePageSizeAreAligned() {
    assertTrue(PageSize.isAligned(0));
    assertTrue(PageSize.isAligned(Long.MIN_VALUE));
    assertFalse(PageSize.isAligned(4095));
  }
}
