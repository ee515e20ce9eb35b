package org.vmoffer.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
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
      return text(file, bytes, kind);
    } catch (IOException e) {
      throw new BadInputException(file.toString(), Unreadable.why(e), kind);
    }
  }

  private static String text(Path file, byte[] bytes, String kind) {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(left, text, true);
    if (end.isError()) {
      int line = 1;
      for (int at = 0; at < left.position(); at++) {
        line += bytes[at] == '\n' ? 1 : 0;
      }
      throw new BadInputException(file + ":" + line, "bytes that are not UTF-8", kind);
    }
    return text.flip().toString();
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
