package org.vmoffer.conformance.graph;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A graph's states and edges as primitive arrays. */
final class GraphRows {
  private static final int CHUNK = 1 << 13;

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
    byte[] chunk = new byte[CHUNK * Long.BYTES];
    for (int done = 0; done < stateWords.length; done += CHUNK) {
      int count = Math.min(CHUNK, stateWords.length - done);
      ByteBuffer.wrap(chunk).asLongBuffer().put(stateWords, done, count);
      out.write(chunk, 0, count * Long.BYTES);
    }
    for (int[] row : new int[][] {stateOffsets, firstEdges, callOf, replyOf, targetOf}) {
      for (int done = 0; done < row.length; done += CHUNK) {
        int count = Math.min(CHUNK, row.length - done);
        ByteBuffer.wrap(chunk).asIntBuffer().put(row, done, count);
        out.write(chunk, 0, count * Integer.BYTES);
      }
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
    byte[] chunk = new byte[CHUNK * Long.BYTES];
    long[] stateWords = new long[words];
    for (int done = 0; done < words; done += CHUNK) {
      int count = Math.min(CHUNK, words - done);
      in.readFully(chunk, 0, count * Long.BYTES);
      ByteBuffer.wrap(chunk).asLongBuffer().get(stateWords, done, count);
    }
    return new GraphRows(
        stateWords,
        readInts(in, states + 1, chunk),
        readInts(in, states + 1, chunk),
        readInts(in, edges, chunk),
        readInts(in, edges, chunk),
        readInts(in, edges, chunk));
  }

  private static int[] readInts(DataInput in, int length, byte[] chunk) throws IOException {
    int[] row = new int[length];
    for (int done = 0; done < length; done += CHUNK) {
      int count = Math.min(CHUNK, length - done);
      in.readFully(chunk, 0, count * Integer.BYTES);
      ByteBuffer.wrap(chunk).asIntBuffer().get(row, done, count);
    }
    return row;
  }
}
