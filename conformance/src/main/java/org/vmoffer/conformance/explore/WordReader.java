package org.vmoffer.conformance.explore;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/** Reads what {@link WordWriter} wrote; nothing else can be read from the file afterwards. */
final class WordReader {
  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private final LongBuffer words = bytes.asLongBuffer().limit(0);

  WordReader(InputStream in) {
    this.in = in;
  }

  long get() throws IOException {
    fill();
    return words.get();
  }

  /**
   * A number from 0 on.
   *
   * @throws IllegalArgumentException if it is larger than can be
   */
  int get(int most) throws IOException {
    long number = get();
    if (number < 0 || number > most) {
      throw new IllegalArgumentException("%,d, more than %,d".formatted(number, most));
    }
    return (int) number;
  }

  void get(long[] target, int from, int count) throws IOException {
    for (int done = 0; done < count; ) {
      fill();
      int now = Math.min(count - done, words.remaining());
      words.get(target, from + done, now);
      done += now;
    }
  }

  private void fill() throws IOException {
    if (!words.hasRemaining()) {
      int count = in.readNBytes(bytes.array(), 0, bytes.capacity()) / Long.BYTES;
      if (count == 0) {
        throw new EOFException("it announces more than it has");
      }
      words.clear().limit(count);
    }
  }
}
