package org.vmoffer.conformance.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Compresses to the gzip format (RFC 1952), with nothing in the header that depends on when and
 * where it was done. What the compressor makes of the data may still differ from one build of zlib
 * to another.
 */
final class GzipOutput extends OutputStream {
  /** Magic, method deflate, no flags, no time, slowest compression, unknown system. */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 255};

  private static final int BUFFER = 1 << 16;

  private final OutputStream file;
  private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
  private final DeflaterOutputStream compressed;
  private final CheckedOutputStream checked;

  GzipOutput(OutputStream file) throws IOException {
    this.file = file;
    file.write(HEADER);
    compressed = new DeflaterOutputStream(file, deflater, BUFFER);
    checked = new CheckedOutputStream(compressed, new CRC32());
  }

  @Override
  public void write(int b) throws IOException {
    checked.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    checked.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    try (file) {
      compressed.finish();
      writeInt(checked.getChecksum().getValue());
      writeInt(deflater.getBytesRead());
    } finally {
      deflater.end();
    }
  }

  /** The low 32 bits, lowest byte first. */
  private void writeInt(long value) throws IOException {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      file.write((int) (value >>> shift));
    }
  }
}
