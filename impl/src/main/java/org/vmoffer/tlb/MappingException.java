package org.vmoffer.tlb;

/** A page cannot be mapped; the message says what was expected and what there is. */
public final class MappingException extends Exception {
  private static final long serialVersionUID = 1;

  private final String wanted;
  private final long address;

  MappingException(String wanted, long address) {
    super("expected " + wanted + ", found 0x" + Long.toHexString(address));
    this.wanted = wanted;
    this.address = address;
  }

  /** What would have been right, without the word expected. */
  public String wanted() {
    return wanted;
  }

  /** The address that is wrong. */
  public long address() {
    return address;
  }
}
