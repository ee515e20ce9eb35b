package org.vmoffer.conformance.graph;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vmoffer.machine.Scenario;

/** A scenario as a file, from one process of ours to another. */
public final class ScenarioFile {
  private ScenarioFile() {}

  /** Where the scenario of a trace is. */
  public static Path beside(Path trace) {
    return trace.resolveSibling(trace.getFileName() + ".scenario");
  }

  /**
   * Writes a scenario.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Scenario scenario, Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      ScenarioCodec.write(scenario, out);
    }
  }

  /**
   * Reads a scenario that has just been written.
   *
   * @throws IOException if it cannot be read
   */
  public static Scenario read(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      return ScenarioCodec.read(in);
    }
  }
}
