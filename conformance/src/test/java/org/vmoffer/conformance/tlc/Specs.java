package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The specification's files, as they are or with something broken in a copy. */
public final class Specs {
  /** The specification, seen from the directory that the tests run in. */
  public static final Path DIRECTORY = Path.of("..", "spec");

  private static final String TINY = "MCTiny";

  private Specs() {}

  /** A copy of all modules and configurations. */
  public static void copyTo(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(DIRECTORY, "*.{tla,cfg}")) {
      for (Path file : files) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
    }
  }

  /** A model of less than a hundred states, beside a copy of the modules in this directory. */
  public static TlcModel tiny(Path directory) throws IOException {
    copyTo(directory);
    String file = TINY + TlcModel.MODULE_SUFFIX;
    try (InputStream module = Specs.class.getResourceAsStream(file)) {
      if (module == null) {
        throw new IOException("no resource " + file);
      }
      Files.copy(module, directory.resolve(file));
    }
    return new TlcModel(TINY, directory, TINY, "MCPermissions.cfg");
  }

  /** Replaces some text, which must be there, in one file of a copy. */
  public static void edit(Path directory, String file, String text, String replacement)
      throws IOException {
    String before = Files.readString(directory.resolve(file));
    if (!before.contains(text)) {
      throw new IOException(file + " has no '" + text + "'");
    }
    Files.writeString(directory.resolve(file), before.replace(text, replacement));
  }
}
