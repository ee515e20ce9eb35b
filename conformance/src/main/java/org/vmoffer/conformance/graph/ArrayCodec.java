package org.vmoffer.conformance.graph;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of numbers in a file, as they are, in chunks. */
final class ArrayCodec {
  private static final int CHUNK = 1 << 13;

  private ArrayCodec() {}

  static void write(long[] row, DataOutput out) throws IOException {
    byte[] chunk = new byte[CHUNK * Long.BYTES];
    for (int done = 0; done < row.length; done += CHUNK) {
      int count = Math.min(CHUNK, row.length - done);
      ByteBuffer.wrap(chunk).asLongBuffer().put(row, done, count);
      out.write(chunk, 0, count * Long.BYTES);
    }
  }

  static void write(int[] row, DataOutput out) throws IOException {
    byte[] chunk = new byte[CHUNK * Integer.BYTES];
    for (int done = 0; done < row.length; done += CHUNK) {
      int count = Math.min(CHUNK, row.length - done);
      ByteBuffer.wrap(chunk).asIntBuffer().put(row, done, count);
      out.write(chunk, 0, count * Integer.BYTES);
    }
  }

  static long[] readLongs(DataInput in, int length) throws IOException {
    long[] row = new long[length];
    byte[] chunk = new byte[CHUNK * Long.BYTES];
    for (int done = 0; done < length; done += CHUNK) {
      int count = Math.min(CHUNK, length - done);
      in.readFully(chunk, 0, count * Long.BYTES);
      ByteBuffer.wrap(chunk).asLongBuffer().get(row, done, count);
    }
    return row;
  }

  static int[] readInts(DataInput in, int length) throws IOException {
    int[] row = new int[length];
    byte[] chunk = new byte[CHUNK * Integer.BYTES];
    for (int done = 0; done < length; done += CHUNK) {
      int count = Math.min(CHUNK, length - done);
      in.readFully(chunk, 0, count * Integer.BYTES);
      ByteBuffer.wrap(chunk).asIntBuffer().get(row, done, count);
    }
    return row;
  }
}
