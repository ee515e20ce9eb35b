package org.vmoffer.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are UTF-8 to the last byte, and no larger than allowed. */
public final class BoundedText {
  private BoundedText() {}

  /**
   * The text of a file.
   *
   * @param most bytes that it may have
   * @param kind what it should be, for messages
   * @throws BadInputException if it is larger, is no UTF-8, or cannot be read
   */
  public static String read(Path file, long most, String kind) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw new BadInputException(file.toString(), "more than " + size(most), kind);
      }
      return decode(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), kind);
    }
  }

  /**
   * Some bytes as text.
   *
   * @throws CharacterCodingException if they are no UTF-8
   */
  public static String decode(byte[] bytes, int from, int length) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, from, length))
        .toString();
  }

  private static String size(long bytes) {
    return (bytes >> 20) + " MiB";
  }
}
