package org.vmoffer.conformance.graph;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;

/**
 * States and edges of a graph of the kernel level as primitive arrays.
 *
 * @param words the states' words, one state after the other
 * @param offsets where each state begins in the words, and where the last one ends
 * @param firstEdges the first edge that leaves each state, and how many edges there are
 * @param labels the number of each edge's label
 * @param targets the state that each edge leads to
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them, and nobody else sees them.
record KernelRows(long[] words, int[] offsets, int[] firstEdges, int[] labels, int[] targets) {

  void write(DataOutput out) throws IOException {
    out.writeInt(words.length);
    out.writeInt(firstEdges.length - 1);
    out.writeInt(targets.length);
    ArrayCodec.write(words, out);
    for (int[] row : new int[][] {offsets, firstEdges, labels, targets}) {
      ArrayCodec.write(row, out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param most bytes that can still come; what announces more is no graph
   */
  static KernelRows read(DataInput in, long most) throws IOException {
    int words = in.readInt();
    int states = in.readInt();
    int edges = in.readInt();
    long needed = (long) Long.BYTES * words + Integer.BYTES * (2L * (states + 1L) + 2L * edges);
    if (words < 0 || states < 0 || edges < 0 || needed > most) {
      throw new EOFException("it announces more than it has");
    }
    return new KernelRows(
        ArrayCodec.readLongs(in, words),
        ArrayCodec.readInts(in, states + 1),
        ArrayCodec.readInts(in, states + 1),
        ArrayCodec.readInts(in, edges),
        ArrayCodec.readInts(in, edges));
  }

  /**
   * Checks that every number is that of something.
   *
   * @param most how many labels there are
   * @throws IllegalArgumentException if one is not
   */
  void check(int most) {
    Indices.ascend(offsets, words.length);
    Indices.ascend(firstEdges, targets.length);
    Indices.below(labels, most);
    Indices.below(targets, firstEdges.length - 1);
  }
}
