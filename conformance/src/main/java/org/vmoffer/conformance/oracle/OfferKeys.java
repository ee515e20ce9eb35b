package org.vmoffer.conformance.oracle;

/** The pending offers in the code of a state, two words each, in order of id. */
final class OfferKeys {
  private OfferKeys() {}

  /** Where the offers of a state begin: the word that says how many there are. */
  static int offset(long[] state) {
    int at = 1;
    for (int processes = Long.bitCount(state[0]); processes > 0; processes--) {
      at += 1 + Math.toIntExact(state[at]);
    }
    return at;
  }

  /** How many offers are pending. */
  static int count(long[] state) {
    return Math.toIntExact(state[offset(state)]);
  }

  /**
   * The rank from 1 of the offer with a key, or 0 if there is none.
   *
   * @param page the first page in the source
   */
  static int rank(long[] state, int source, int destination, long page) {
    int at = offset(state);
    long parties = (long) source << 16 | destination;
    for (int row = 0; row < state[at]; row++) {
      if (state[at + 1 + 2 * row] >>> 32 == parties && state[at + 2 + 2 * row] >>> 32 == page) {
        return row + 1;
      }
    }
    return 0;
  }

  /** Who has made the offer with a rank from 1. */
  static int source(long[] state, int rank) {
    return (int) (state[offset(state) + 2 * rank - 1] >>> 48);
  }

  /** Whether two states have the same offer at these ranks. */
  static boolean same(long[] one, int rankInOne, long[] other, int rankInOther) {
    int at = offset(one) + 2 * rankInOne;
    int there = offset(other) + 2 * rankInOther;
    return one[at - 1] == other[there - 1] && one[at] == other[there];
  }
}
