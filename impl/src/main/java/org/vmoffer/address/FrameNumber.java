package org.vmoffer.address;

/**
 * A frame of physical memory: 4 KiB that hold a page or a page table.
 *
 * @param value the physical address divided by the page size
 */
public record FrameNumber(long value) implements Comparable<FrameNumber> {
  private static final int BITS = 40;

  /** Refuses what no physical address names. */
  public FrameNumber {
    if (value >>> BITS != 0) {
      throw new IllegalArgumentException("not a frame number: " + value);
    }
  }

  /** The frame's first byte. */
  public PhysicalAddress address() {
    return new PhysicalAddress(PageSize.bytes(value));
  }

  @Override
  public int compareTo(FrameNumber other) {
    return Long.compare(value, other.value);
  }
}
