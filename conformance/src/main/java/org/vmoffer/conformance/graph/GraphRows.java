package org.vmoffer.conformance.graph;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;

/** A graph's states and edges as primitive arrays. */
final class GraphRows {
  /** The states' words, one state after the other. */
  final long[] stateWords;

  /** Where each state begins in the words, and where the last one ends. */
  final int[] stateOffsets;

  /** The first edge that leaves each state, and how many edges there are. */
  final int[] firstEdges;

  /** The number of each edge's call. */
  final int[] callOf;

  /** The number of each edge's reply. */
  final int[] replyOf;

  /** The state that each edge leads to. */
  final int[] targetOf;

  GraphRows(
      long[] stateWords,
      int[] stateOffsets,
      int[] firstEdges,
      int[] callOf,
      int[] replyOf,
      int[] targetOf) {
    this.stateWords = stateWords;
    this.stateOffsets = stateOffsets;
    this.firstEdges = firstEdges;
    this.callOf = callOf;
    this.replyOf = replyOf;
    this.targetOf = targetOf;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(stateWords.length);
    out.writeInt(firstEdges.length - 1);
    out.writeInt(callOf.length);
    ArrayCodec.write(stateWords, out);
    for (int[] row : new int[][] {stateOffsets, firstEdges, callOf, replyOf, targetOf}) {
      ArrayCodec.write(row, out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param most bytes that can still come; what announces more is no graph
   */
  static GraphRows read(DataInput in, long most) throws IOException {
    int words = in.readInt();
    int states = in.readInt();
    int edges = in.readInt();
    long needed = (long) Long.BYTES * words + Integer.BYTES * (2L * (states + 1L) + 3L * edges);
    if (words < 0 || states < 0 || edges < 0 || needed > most) {
      throw new EOFException("it announces more than it has");
    }
    return new GraphRows(
        ArrayCodec.readLongs(in, words),
        ArrayCodec.readInts(in, states + 1),
        ArrayCodec.readInts(in, states + 1),
        ArrayCodec.readInts(in, edges),
        ArrayCodec.readInts(in, edges),
        ArrayCodec.readInts(in, edges));
  }

  /**
   * Checks that every number is that of something.
   *
   * @throws IllegalArgumentException if one is not
   */
  void check(int calls, int replies) {
    Indices.ascend(stateOffsets, stateWords.length);
    Indices.ascend(firstEdges, callOf.length);
    Indices.below(callOf, calls);
    Indices.below(replyOf, replies);
    Indices.below(targetOf, firstEdges.length - 1);
  }
}
