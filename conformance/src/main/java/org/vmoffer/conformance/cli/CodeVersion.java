package org.vmoffer.conformance.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.vmoffer.conformance.trace.Sha256;
import org.vmoffer.machine.Machine;

/** Which kernel and which kit run: what is compiled from other sources may count otherwise. */
final class CodeVersion {
  private CodeVersion() {}

  /** A SHA-256 over all compiled classes, in hexadecimal. */
  static String hash() throws IOException {
    StringJoiner files = new StringJoiner("\n");
    for (Class<?> one : List.of(Machine.class, CodeVersion.class)) {
      Path root = root(one);
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          try (InputStream in = Files.newInputStream(file)) {
            files.add(root.relativize(file) + " " + Sha256.of(in));
          }
        }
      }
    }
    return Sha256.of(new ByteArrayInputStream(files.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** The jar or the directory that a class is from. */
  private static Path root(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes are in files", e);
    }
  }
}
