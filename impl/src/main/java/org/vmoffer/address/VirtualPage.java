package org.vmoffer.address;

/**
 * A page of an address space, by number.
 *
 * @param number the address divided by the page size, not negative
 */
public record VirtualPage(long number) implements Comparable<VirtualPage> {
  /** Refuses negative numbers and those whose address would not fit. */
  public VirtualPage {
    if (number < 0 || number > Long.MAX_VALUE >>> PageSize.SHIFT) {
      throw new IllegalArgumentException("not a page of user space: " + number);
    }
  }

  /** The page's first byte. */
  public VirtualAddress address() {
    return new VirtualAddress(PageSize.bytes(number));
  }

  @Override
  public int compareTo(VirtualPage other) {
    return Long.compare(number, other.number);
  }
}
