package org.vmoffer.tlb;

/** A page cannot be mapped; the message says what was expected and what there is. */
public final class MappingException extends Exception {
  private static final long serialVersionUID = 1;

  MappingException(String expected, long address) {
    super(expected + ", found 0x" + Long.toHexString(address));
  }
}
