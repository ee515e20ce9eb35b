package org.vmoffer.conformance.graph;

/** What numbers that a file says of others of its numbers have to be like. */
final class Indices {
  private Indices() {}

  /** They begin with 0, never go back, and end with this. */
  static void ascend(int[] offsets, int end) {
    int before = 0;
    for (int offset : offsets) {
      if (offset < before) {
        throw new IllegalArgumentException("an offset that goes back");
      }
      before = offset;
    }
    if (offsets[0] != 0 || before != end) {
      throw new IllegalArgumentException("offsets that lead somewhere else");
    }
  }

  /** They are those of so many things. */
  static void below(int[] numbers, int count) {
    for (int number : numbers) {
      if (number < 0 || number >= count) {
        throw new IllegalArgumentException("the number of something that is not there");
      }
    }
  }
}
