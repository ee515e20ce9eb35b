package org.vmoffer.conformance.tlc;

import java.nio.file.Path;

/**
 * A model: a root module, and a configuration that gives its constants and properties.
 *
 * @param name the model's name in the manifest
 * @param directory where its modules and its configuration are
 * @param module the root module's name, without a suffix
 * @param config the configuration's file name
 */
public record TlcModel(String name, Path directory, String module, String config) {
  static final String MODULE_SUFFIX = ".tla";

  /** A model whose files are named after it. */
  public static TlcModel named(Path directory, String name) {
    return new TlcModel(name, directory, name, name + ".cfg");
  }

  /** The root module's file. */
  Path moduleFile() {
    return directory.resolve(module + MODULE_SUFFIX);
  }

  /** The configuration's file. */
  Path configFile() {
    return directory.resolve(config);
  }
}
