package org.vmoffer.conformance.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

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
    Path scratch = Files.createTempDirectory(directory, ".new");
    try {
      for (Map.Entry<String, Plot> plot : plots.entrySet()) {
        Files.writeString(scratch.resolve(plot.getKey()), plot.getValue().svg());
      }
      for (String name : plots.keySet()) {
        Files.move(scratch.resolve(name), directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      for (String name : plots.keySet()) {
        Files.deleteIfExists(scratch.resolve(name));
      }
      Files.delete(scratch);
    }
  }
}
