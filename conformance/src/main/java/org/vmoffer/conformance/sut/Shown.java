package org.vmoffer.conformance.sut;

import java.nio.charset.StandardCharsets;

/** Bytes of a program, so that they can stand in a message. */
final class Shown {
  private static final int MOST = 60;

  private Shown() {}

  /** The first of some bytes as one line of text; what cannot be printed is a question mark. */
  static String of(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + MOST);
    String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
    return "\""
        + text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\uFFFD]", "?")
        + (end < to ? "...\"" : "\"");
  }

  /** All bytes in the same way. */
  static String of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }
}
