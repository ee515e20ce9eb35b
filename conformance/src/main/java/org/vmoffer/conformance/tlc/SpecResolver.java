package org.vmoffer.conformance.tlc;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import util.FilenameToStream;

/**
 * Finds the files of a specification for TLC: a configuration, modules in a directory, and TLC's
 * own modules, which are resources of its jar and are copied out for it. TLC's own resolver copies
 * them to a place that two processes share and may spoil for each other.
 */
final class SpecResolver implements FilenameToStream {
  /** The name by which TLC must ask for the configuration, without a suffix. */
  static final String CONFIG_NAME = "model";

  private static final String CONFIG_FILE = CONFIG_NAME + ".cfg";
  private static final String STANDARD_MODULES = "/tla2sany/StandardModules/";

  private final Path scratch;
  private final Path config;
  private final Path directory;
  private @Nullable IOException failure;

  /**
   * A resolver.
   *
   * @param scratch an existing directory that nobody else writes to
   * @param config the configuration
   * @param directory where the modules are
   */
  SpecResolver(Path scratch, Path config, Path directory) {
    this.scratch = scratch;
    this.config = config;
    this.directory = directory;
  }

  @Override
  public File resolve(String name, boolean isModule) {
    if (name.equals(CONFIG_FILE)) {
      return config.toFile();
    }
    boolean hasSuffix = !isModule || name.endsWith(TlcModel.MODULE_SUFFIX);
    String file = hasSuffix ? name : name + TlcModel.MODULE_SUFFIX;
    if (Files.exists(directory.resolve(file))) {
      return directory.resolve(file).toFile();
    }
    try (InputStream module = standardModule(file)) {
      if (module != null) {
        Files.copy(module, scratch.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      failure = new FileSystemException(scratch.resolve(file).toString(), null, e.getMessage());
      failure.initCause(e);
      throw new UncheckedIOException(failure);
    }
    return scratch.resolve(file).toFile();
  }

  /**
   * Why a module could not be put where TLC finds it, which TLC takes for a fault of the module.
   */
  @Nullable IOException failure() {
    return failure;
  }

  private static @Nullable InputStream standardModule(String file) {
    return FilenameToStream.class.getResourceAsStream(STANDARD_MODULES + file);
  }

  @Override
  public String getFullPath() {
    return directory.toString();
  }

  @Override
  public boolean isStandardModule(String name) {
    return FilenameToStream.class.getResource(STANDARD_MODULES + name + TlcModel.MODULE_SUFFIX)
        != null;
  }
}
