package org.vmoffer.conformance.mmu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;

/**
 * Where a trace or its mappings come from.
 *
 * @param name a file, or {@code -} for standard input
 */
public record TraceSource(String name) {
  private static final String STANDARD_INPUT = "-";

  /** Whether it is standard input, which can be read once only. */
  public boolean isStandardInput() {
    return name.equals(STANDARD_INPUT);
  }

  /** What it is called in messages. */
  String label() {
    return isStandardInput() ? "standard input" : name;
  }

  /** How many bytes there are, or -1 if nobody knows. */
  public long size() {
    try {
      return isStandardInput() || !Files.isRegularFile(Path.of(name))
          ? -1
          : Files.size(Path.of(name));
    } catch (IOException | InvalidPathException e) {
      return -1; // opening it will say why
    }
  }

  /**
   * Opens it.
   *
   * @throws BadInputException if it cannot be read
   */
  InputStream open() {
    if (isStandardInput()) {
      return System.in;
    }
    try {
      Path file = Path.of(name);
      if (name.isEmpty() || Files.isDirectory(file)) {
        throw new BadInputException(
            name.isEmpty() ? "FILE" : name, "no file", "a trace, or - for standard input");
      }
      return Files.newInputStream(file);
    } catch (InvalidPathException e) {
      throw new BadInputException("FILE", "no name of a file", "a trace, or - for standard input");
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  BadInputException unreadable(IOException e) {
    return new BadInputException(label(), Unreadable.why(e), "a trace, or - for standard input");
  }
}
