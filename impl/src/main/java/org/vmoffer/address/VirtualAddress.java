package org.vmoffer.address;

/**
 * A byte in a process's address space. Only the lower half exists here: user space.
 *
 * @param value not negative
 */
public record VirtualAddress(long value) {
  /** Refuses negative numbers. */
  public VirtualAddress {
    if (value < 0) {
      throw new IllegalArgumentException("not an address in user space: " + value);
    }
  }

  /** The page that contains this byte. */
  public VirtualPage page() {
    return new VirtualPage(PageSize.pages(value));
  }

  /** Where in its page this byte lies, 0 to 4095. */
  public int offset() {
    return (int) value & (PageSize.BYTES - 1);
  }

  @Override
  public String toString() {
    return "0x" + Long.toHexString(value);
  }
}
