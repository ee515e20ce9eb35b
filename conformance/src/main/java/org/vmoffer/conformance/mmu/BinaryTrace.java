package org.vmoffer.conformance.mmu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongConsumer;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.tlb.TranslationUnit;

/** Reads traces that are virtual addresses of 8 bytes each, the lowest byte first, all of loads. */
final class BinaryTrace implements Place {
  private static final int BUFFER = 1 << 16;

  private final TraceSource source;
  private long offset;

  private BinaryTrace(TraceSource source) {
    this.source = source;
  }

  /**
   * Runs a trace.
   *
   * @param progress told now and then how many bytes have been read
   * @throws BadInputException if the trace cannot be read, ends within an address, or asks for what
   *     cannot be
   */
  static void run(TraceSource source, TraceMachine machine, LongConsumer progress) {
    new BinaryTrace(source).run(machine, progress);
  }

  private void run(TraceMachine machine, LongConsumer progress) {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    try (InputStream in = source.open()) {
      int read = in.readNBytes(buffer.array(), 0, BUFFER);
      while (read > 0) {
        for (int at = 0; at + Long.BYTES <= read; at += Long.BYTES) {
          machine.access(this, buffer.getLong(at), TranslationUnit.READ);
          offset += Long.BYTES;
        }
        if (read % Long.BYTES != 0) {
          throw new BadInputException(
              where(),
              "%d bytes before the end".formatted(read % Long.BYTES),
              "an address of 8 bytes");
        }
        progress.accept(offset);
        read = in.readNBytes(buffer.array(), 0, BUFFER);
      }
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  @Override
  public String where() {
    return source.label() + ": byte " + offset;
  }
}
