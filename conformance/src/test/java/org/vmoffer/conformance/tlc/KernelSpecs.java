package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A specification of the kernel level that is as small as can be. */
public final class KernelSpecs {
  /** The name of the model, of its module and of its configuration. */
  public static final String NAME = "MCMmuTiny";

  /** The smallest model of the specification itself: less than fifty states. */
  public static final ManifestModel NO_TABLES =
      Manifest.read(Specs.DIRECTORY).model("MCMmuNoTables");

  private KernelSpecs() {}

  /**
   * Writes the model into a directory.
   *
   * @param broken what is broken in it; {@code nothing}, or {@code take}, {@code keep}, {@code
   *     pass}, {@code retry} or {@code unfair}
   * @param properties of steps and of behaviours
   */
  public static TlcModel tiny(Path directory, String broken, String... properties)
      throws IOException {
    for (String module : List.of(NAME, "Owner")) {
      copy(module + TlcModel.MODULE_SUFFIX, directory);
    }
    Files.writeString(
        directory.resolve(NAME + ".cfg"),
        """
        SPECIFICATION Spec
        CONSTANT Broken = "%s"
        INVARIANT OneInsideInv
        PROPERTIES %s
        """
            .formatted(broken, String.join(" ", properties)));
    return TlcModel.named(directory, NAME);
  }

  private static void copy(String file, Path directory) throws IOException {
    try (InputStream module = KernelSpecs.class.getResourceAsStream(file)) {
      if (module == null) {
        throw new IOException("no resource " + file);
      }
      Files.write(directory.resolve(file), module.readAllBytes());
    }
  }
}
