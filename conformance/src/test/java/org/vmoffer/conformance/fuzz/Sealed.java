package org.vmoffer.conformance.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Files that end with their checksum: with the right one what is before it is looked at. */
public final class Sealed {
  private Sealed() {}

  /** Some bytes and their checksum. */
  public static byte[] always(byte[] body) {
    CRC32C checksum = new CRC32C();
    checksum.update(body);
    return ByteBuffer.allocate(body.length + Long.BYTES)
        .put(body)
        .putLong(checksum.getValue())
        .array();
  }

  /** The bytes before the checksum. */
  public static byte[] body(byte[] file) {
    return Arrays.copyOf(file, file.length - Long.BYTES);
  }
}
