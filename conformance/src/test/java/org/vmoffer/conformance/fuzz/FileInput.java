package org.vmoffer.conformance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.vmoffer.conformance.BadInputException;

/**
 * A reader of one file.
 *
 * @param name its name on the command line of the fuzzer
 * @param file what the file has to be called, in a directory of its own
 * @param places what follows the file in a message: the line, mostly
 * @param good good inputs
 * @param reading reads the file
 */
public record FileInput(String name, String file, Pattern places, Seeds good, Reading reading)
    implements FuzzedReader {
  /** A line, and a column maybe. */
  public static final Pattern LINE = Pattern.compile(":[0-9]+(:[0-9]+)?");

  /** What is said of a file as a whole. */
  private static final Pattern WHOLE =
      Pattern.compile("(?s): (more than .+|nothing in it|no access in it); expected .+");

  /** Gives good inputs. */
  @FunctionalInterface
  public interface Seeds {
    /** Gives them. */
    List<byte[]> get() throws IOException;
  }

  /** Reads a file. */
  @FunctionalInterface
  public interface Reading {
    /** Reads it. */
    void read(Path file) throws Exception;
  }

  /** A reader that says in which line something is wrong. */
  public static FileInput ofLines(String name, String file, Seeds good, Reading reading) {
    return new FileInput(name, file, LINE, good, reading);
  }

  @Override
  public List<byte[]> seeds() throws IOException {
    return good.get();
  }

  @Override
  public void read(Path scratch, byte[] input) throws Exception {
    Path written = scratch.resolve(file);
    Files.createDirectories(Objects.requireNonNull(written.getParent()));
    reading.read(Files.write(written, input));
  }

  @Override
  public boolean isRefusal(Path scratch, Throwable thrown) {
    return thrown instanceof BadInputException
        && String.valueOf(thrown.getMessage()).lines().allMatch(line -> isPlaced(scratch, line));
  }

  private boolean isPlaced(Path scratch, String line) {
    String where = scratch.resolve(file).toString();
    return line.startsWith(where)
        && Messages.isClean(line)
        && (WHOLE.matcher(line.substring(where.length())).matches()
            || Messages.isPlaced(line.substring(where.length()), places));
  }
}
