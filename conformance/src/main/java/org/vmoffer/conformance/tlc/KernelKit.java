package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.graph.KernelGraphBuilder;
import org.vmoffer.conformance.graph.KernelGraphFile;
import org.vmoffer.machine.Pc;
import org.vmoffer.machine.Scenario;

/**
 * Which kit writes a graph of the kernel level. A kept graph holds numbers of rules and of places
 * in calls, and words laid out by these classes: compiled from other sources they might mean
 * something else.
 */
final class KernelKit {
  private static final List<Class<?>> CLASSES =
      List.of(
          ActionText.class,
          CallValueReader.class,
          KernelGraphBuilder.class,
          KernelGraphFile.class,
          KernelGraphWriter.class,
          KernelStateEncoder.class,
          KernelValueWriter.class,
          Pc.class,
          Rule.class,
          Scenario.class,
          ScenarioReader.class);

  private static final String VERSION = read();

  private KernelKit() {}

  /** A SHA-256 in hexadecimal over the compiled classes that decide. */
  static String version() {
    return VERSION;
  }

  private static String read() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> each : CLASSES) {
        try (InputStream bytes = each.getResourceAsStream(each.getSimpleName() + ".class")) {
          if (bytes == null) {
            throw new IllegalStateException("no bytes of " + each);
          }
          digest.update(bytes.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
