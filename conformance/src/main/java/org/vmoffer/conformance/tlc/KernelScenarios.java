package org.vmoffer.conformance.tlc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.vmoffer.conformance.Scratch;
import org.vmoffer.machine.Scenario;
import util.ToolIO;

/** The scenarios of models of the kernel level, without a run of TLC. */
public final class KernelScenarios {
  private KernelScenarios() {}

  /**
   * The scenario of a model. TLC's state is static: a Java process may read one model only.
   *
   * @throws TlcException if the model's files cannot be read, or are not understood
   */
  public static Scenario read(TlcModel model) throws TlcException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    ToolIO.out = new PrintStream(log, true, StandardCharsets.UTF_8);
    try (Scratch scratch = Scratch.open()) {
      return ScenarioReader.read(
          new ModelConstants(TlcTools.open(model, model.configFile(), scratch.directory())));
    } catch (IOException | RuntimeException e) {
      throw new TlcException(
          "model %s: its scenario cannot be read: %s%n%s"
              .formatted(model.name(), e, log.toString(StandardCharsets.UTF_8)),
          e);
    }
  }
}
