package org.vmoffer.conformance.litmus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vmoffer.conformance.BadInputException;

/** Files of litmus tests. */
public final class Sources {
  private static final long MOST_BYTES = 1 << 20;

  private Sources() {}

  /**
   * The files that are meant: files as they are, and all tests in directories, in order of name.
   *
   * @throws IOException if a directory cannot be read
   * @throws BadInputException if there is no such file, or no test in a directory
   */
  public static List<Path> of(List<Path> named) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> inside = Files.walk(path)) {
        List<Path> tests =
            inside.filter(file -> file.toString().endsWith(LitmusTest.SUFFIX)).sorted().toList();
        if (tests.isEmpty()) {
          throw new BadInputException(
              path.toString(), "no test in it", "files *" + LitmusTest.SUFFIX);
        }
        files.addAll(tests);
      }
    }
    return files;
  }

  /**
   * Reads a test.
   *
   * @throws BadInputException if it cannot be read, or is none
   */
  public static LitmusTest read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (!name.endsWith(LitmusTest.SUFFIX)) {
        throw new BadInputException(
            file.toString(), "no litmus test by its name", "a file *" + LitmusTest.SUFFIX);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new BadInputException(file.toString(), "more than 1 MiB", "a small test");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      LitmusTest test = LitmusReader.read(file.toString(), text);
      if (!name.equals(test.name() + LitmusTest.SUFFIX)) {
        throw new BadInputException(
            file.toString(),
            "test " + test.name(),
            "the name of the file, without " + LitmusTest.SUFFIX);
      }
      return test;
    } catch (NoSuchFileException e) {
      throw new BadInputException(file.toString(), "there is no such file", "a litmus test");
    } catch (CharacterCodingException e) {
      throw new BadInputException(file.toString(), "bytes that are not UTF-8", "a text file");
    } catch (IOException e) {
      throw new BadInputException(file.toString(), "cannot be read (" + e + ")", "a litmus test");
    }
  }
}
