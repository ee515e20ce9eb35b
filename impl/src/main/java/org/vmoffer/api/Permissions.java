package org.vmoffer.api;

/**
 * A set of rights over a page: one of the eight subsets of read, write and execute. Not every
 * architecture can represent every subset.
 *
 * <p>Bits: {@value #READ} read, {@value #WRITE} write, {@value #EXECUTE} execute; the text form
 * lists the letters in the order RWX and is empty for the empty set.
 */
public enum Permissions {
  /** No right at all. */
  NONE(""),
  /** Read. */
  R("R"),
  /** Write, without read. */
  W("W"),
  /** Read and write. */
  RW("RW"),
  /** Execute only. */
  X("X"),
  /** Read and execute. */
  RX("RX"),
  /** Write and execute, without read. */
  WX("WX"),
  /** Everything. */
  RWX("RWX");

  /** The bit of the read right. */
  public static final int READ = 1;

  /** The bit of the write right. */
  public static final int WRITE = 2;

  /** The bit of the execute right. */
  public static final int EXECUTE = 4;

  /** All three bits. */
  public static final int MASK = READ | WRITE | EXECUTE;

  private static final Permissions[] BY_BITS = {NONE, R, W, RW, X, RX, WX, RWX};

  private final String text;
  private final int bits;

  Permissions(String text) {
    this.text = text;
    this.bits =
        (text.contains("R") ? 1 : 0) | (text.contains("W") ? 2 : 0) | (text.contains("X") ? 4 : 0);
  }

  /**
   * The set with these bits.
   *
   * @throws IllegalArgumentException if a bit outside {@link #MASK} is set
   */
  public static Permissions of(int bits) {
    if ((bits & ~MASK) != 0) {
      throw new IllegalArgumentException("not a set of R=1, W=2, X=4: " + bits);
    }
    return BY_BITS[bits];
  }

  /**
   * The set written so, the inverse of {@link #toString}.
   *
   * @throws IllegalArgumentException if the text is not a subset of RWX in this order
   */
  public static Permissions parse(String text) {
    for (Permissions each : BY_BITS) {
      if (each.text.equals(text)) {
        return each;
      }
    }
    throw new IllegalArgumentException("not a subset of RWX in this order: '" + text + "'");
  }

  /** The set as bits. */
  public int bits() {
    return bits;
  }

  /** Whether every right of the other set is in this one. */
  public boolean contains(Permissions other) {
    return (other.bits & ~bits) == 0;
  }

  /** This set without the rights of the other. */
  public Permissions minus(Permissions other) {
    return BY_BITS[bits & ~other.bits];
  }

  /** Whether this is the empty set. */
  public boolean isEmpty() {
    return bits == 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
