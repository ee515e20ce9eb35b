package org.vmoffer.conformance.explore;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/** Words on their way to a file, in chunks. */
final class WordWriter {
  private final DataOutput out;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private final LongBuffer words = bytes.asLongBuffer();

  WordWriter(DataOutput out) {
    this.out = out;
  }

  void put(long word) throws IOException {
    if (!words.hasRemaining()) {
      flush();
    }
    words.put(word);
  }

  void put(long[] source, int from, int count) throws IOException {
    for (int done = 0; done < count; ) {
      if (!words.hasRemaining()) {
        flush();
      }
      int now = Math.min(count - done, words.remaining());
      words.put(source, from + done, now);
      done += now;
    }
  }

  /** Writes what is still here; nothing else may be written to the file before. */
  void flush() throws IOException {
    out.write(bytes.array(), 0, words.position() * Long.BYTES);
    words.clear();
  }
}
