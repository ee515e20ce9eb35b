package org.vmoffer.conformance.mmu;

/** The letters of the kinds of access, by the numbers that a translation unit knows them by. */
final class Kinds {
  private static final String LETTERS = "RWX";

  private Kinds() {}

  /** The kind of a letter, or -1. */
  static int of(String letter) {
    return letter.length() == 1 ? LETTERS.indexOf(letter) : -1;
  }

  static String letter(int kind) {
    return LETTERS.substring(kind, kind + 1);
  }
}
