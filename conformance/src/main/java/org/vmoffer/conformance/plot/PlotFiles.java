package org.vmoffer.conformance.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.vmoffer.conformance.NamedFailure;
import org.vmoffer.conformance.Scratch;

/** Plots as files of a directory. */
public final class PlotFiles {
  private PlotFiles() {}

  /**
   * Writes them: all beside their places first, so that no file is ever half written.
   *
   * @param directory made if it is not there
   * @param plots by name of the file
   * @throws IOException if a file cannot be written
   */
  public static void write(Path directory, Map<String, Plot> plots) throws IOException {
    Files.createDirectories(directory);
    try (Scratch scratch = Scratch.in(directory, ".new")) {
      for (Map.Entry<String, Plot> plot : plots.entrySet()) {
        Path file = scratch.directory().resolve(plot.getKey());
        NamedFailure.in(file, () -> Files.writeString(file, plot.getValue().svg()));
      }
      for (String name : plots.keySet()) {
        Files.move(
            scratch.directory().resolve(name),
            directory.resolve(name),
            StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }
}
