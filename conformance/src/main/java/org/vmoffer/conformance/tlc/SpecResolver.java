package org.vmoffer.conformance.tlc;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import util.FilenameToStream;

/**
 * Finds the files of a specification for TLC: in given directories first, and among TLC's own
 * modules, which are resources of its jar and are copied out for it. TLC's own resolver copies them
 * to a place that two processes share and may spoil for each other.
 */
final class SpecResolver implements FilenameToStream {
  private static final String STANDARD_MODULES = "/tla2sany/StandardModules/";

  private final Path scratch;
  private final Path[] directories;

  /**
   * A resolver.
   *
   * @param scratch an existing directory that nobody else writes to
   * @param directories where to look, in this order
   */
  SpecResolver(Path scratch, Path... directories) {
    this.scratch = scratch;
    this.directories = directories.clone();
  }

  @Override
  public File resolve(String name, boolean isModule) {
    boolean hasSuffix = !isModule || name.endsWith(TlcModel.MODULE_SUFFIX);
    String file = hasSuffix ? name : name + TlcModel.MODULE_SUFFIX;
    for (Path directory : directories) {
      if (Files.exists(directory.resolve(file))) {
        return directory.resolve(file).toFile();
      }
    }
    try (InputStream module = standardModule(file)) {
      if (module != null) {
        Files.copy(module, scratch.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy TLC's module " + file, e);
    }
    return scratch.resolve(file).toFile();
  }

  private static @Nullable InputStream standardModule(String file) {
    return FilenameToStream.class.getResourceAsStream(STANDARD_MODULES + file);
  }

  @Override
  public String getFullPath() {
    return directories[0].toString();
  }

  @Override
  public boolean isStandardModule(String name) {
    return FilenameToStream.class.getResource(STANDARD_MODULES + name + TlcModel.MODULE_SUFFIX)
        != null;
  }
}
