package org.vmoffer.address;

/**
 * A byte of physical memory.
 *
 * @param value at most 52 bits, the most that any of the architectures here addresses
 */
public record PhysicalAddress(long value) {
  private static final int BITS = 52;

  /** Refuses what no physical address bus carries. */
  public PhysicalAddress {
    if (value >>> BITS != 0) {
      throw new IllegalArgumentException("not a physical address: 0x" + Long.toHexString(value));
    }
  }

  /** The frame that contains this byte. */
  public FrameNumber frame() {
    return new FrameNumber(PageSize.pages(value));
  }

  @Override
  public String toString() {
    return "0x" + Long.toHexString(value);
  }
}
