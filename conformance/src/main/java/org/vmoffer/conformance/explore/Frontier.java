package org.vmoffer.conformance.explore;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * States that are known and whose steps are not, in the order in which they were found. Each is
 * what the explored thing can be loaded from, so that nobody has to walk there again.
 */
final class Frontier {
  private static final int BLOCK_WORDS = 1 << 15;

  private final int words;
  private final int perBlock;
  private final Deque<long[]> blocks = new ArrayDeque<>();
  private final Deque<long[]> emptied = new ArrayDeque<>();

  /** How many of the first block are gone, and how many of the last one are there. */
  private int first;

  private int last;

  /** An empty frontier of states of so many words. */
  Frontier(int words) {
    this.words = words;
    this.perBlock = Math.max(1, BLOCK_WORDS / words);
    this.last = perBlock;
  }

  /** Appends the state that something is in. */
  void push(Explorable explorable) {
    explorable.save(room(), last++ * words);
  }

  /** The last block, in which there is room for another state. */
  private long[] room() {
    if (last == perBlock) {
      blocks.addLast(emptied.isEmpty() ? new long[perBlock * words] : emptied.removeLast());
      last = 0;
    }
    return blocks.getLast();
  }

  /** Loads the oldest state and takes it away. */
  void pop(Explorable explorable) {
    explorable.load(blocks.getFirst(), first++ * words);
    if (first == perBlock) {
      emptied.addLast(blocks.removeFirst());
      first = 0;
    }
  }

  /** Writes all states in their order; it is known how many there are. */
  void write(WordWriter out) throws IOException {
    out.put(words);
    int from = first;
    for (Iterator<long[]> each = blocks.iterator(); each.hasNext(); from = 0) {
      long[] block = each.next();
      int end = each.hasNext() ? perBlock : last;
      out.put(block, from * words, (end - from) * words);
    }
  }

  /**
   * Appends what was written.
   *
   * @param states how many there are
   * @throws IllegalArgumentException if they are not those of such a thing
   */
  void read(WordReader in, int states) throws IOException {
    if (in.get(Integer.MAX_VALUE) != words) {
      throw new IllegalArgumentException("states of another thing");
    }
    for (int left = states; left > 0; left--) {
      in.get(room(), last++ * words, words);
    }
  }

  /** How many bytes all of this takes. */
  long bytes() {
    return (long) Long.BYTES * perBlock * words * (blocks.size() + emptied.size());
  }
}
