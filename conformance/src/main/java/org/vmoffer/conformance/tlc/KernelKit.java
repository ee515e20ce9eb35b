package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.KernelGraphFile;
import org.vmoffer.machine.Scenario;

/**
 * Which kit writes a graph of the kernel level. A kept graph holds numbers of rules and of places
 * in calls, and words laid out by these classes: compiled from other sources they might mean
 * something else.
 */
final class KernelKit {
  /** Classes of the package of one of them. */
  private record Neighbours(Class<?> one, List<String> names) {}

  /** Whose compiled forms decide. */
  private static final List<Neighbours> CLASSES =
      List.of(
          new Neighbours(
              KernelKit.class,
              List.of(
                  "ActionText",
                  "CallValueReader",
                  "KernelGraphWriter",
                  "KernelReading",
                  "KernelStateEncoder",
                  "KernelValueWriter",
                  "ModelConstants",
                  "ScenarioReader",
                  "TlcValues")),
          new Neighbours(
              KernelGraphFile.class,
              List.of(
                  "ArrayCodec",
                  "CheckedFile",
                  "KernelGraphBuilder",
                  "KernelGraphFile",
                  "KernelHeader",
                  "KernelRows",
                  "LabelCodec",
                  "ScenarioCodec")),
          new Neighbours(Scenario.class, List.of("Operation", "Pc", "Scenario")),
          new Neighbours(Rule.class, List.of("Call", "Rule")));

  private static final String VERSION = read();

  private KernelKit() {}

  /** A SHA-256 in hexadecimal over the compiled classes that decide. */
  static String version() {
    return VERSION;
  }

  private static String read() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Neighbours each : CLASSES) {
        for (String name : each.names()) {
          digest.update(bytes(each.one(), name));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(Class<?> neighbour, String name) throws IOException {
    try (InputStream bytes = neighbour.getResourceAsStream(name + ".class")) {
      if (bytes == null) {
        throw new IllegalStateException("no class %s beside %s".formatted(name, neighbour));
      }
      return bytes.readAllBytes();
    }
  }
}
