package org.vmoffer.conformance.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmoffer.conformance.BadInputException;

/** No file takes more memory than it may, however small it is packed. */
class BoundedLinesTest {
  private static final String LINE = "x".repeat(999) + "\n";
  private static final int MEMBER = 1000;

  @TempDir private Path directory;

  @Test
  void aFileOfAllThatIsAllowedIsRead() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "one\ntwo\n");
    try (BoundedLines lines = new BoundedLines(file, 3, 8)) {
      assertEquals("one", lines.next());
      assertEquals("two", lines.next());
      assertNull(lines.next());
    }
  }

  @Test
  void aLineThatIsTooLongIsRefused() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "one\ntwos\n");
    try (BoundedLines lines = new BoundedLines(file, 3, 100)) {
      lines.next();
      BadInputException refused = assertThrows(BadInputException.class, lines::next);
      assertEquals(
          file + ":2: the line is too long; expected no more than 3 characters",
          refused.getMessage());
    }
  }

  @Test
  void aSmallFileThatUnpacksToALargeOneIsRefusedBeforeItIsAllThere() throws Exception {
    Path file = packed(1000);
    try (BoundedLines lines = new BoundedLines(file, LINE.length(), 500_000)) {
      BadInputException refused =
          assertThrows(
              BadInputException.class,
              () -> {
                while (lines.next() != null) {}
              });
      assertEquals(
          file
              + ":%d: the file is too long; expected no more than 500,000 characters in all"
                  .formatted(lines.number()),
          refused.getMessage());
    }
  }

  @Test
  void filesOfManyLinesHaveSuchALimit() throws Exception {
    Path file = packed((int) (JsonLines.MOST / LINE.length()) + MEMBER);
    try (JsonLines lines = new JsonLines(file)) {
      assertThrows(
          BadInputException.class,
          () -> {
            while (true) {
              lines.text("a line");
            }
          });
    }
  }

  /** Lines in members of a thousand, each packed alike. */
  private Path packed(int count) throws IOException {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(member)) {
      out.write(LINE.repeat(MEMBER).getBytes(StandardCharsets.UTF_8));
    }
    Path file = directory.resolve("file.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < count; i += MEMBER) {
        member.writeTo(out);
      }
    }
    return file;
  }
}
