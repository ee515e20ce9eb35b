package org.vmoffer.conformance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the project's files are.
 *
 * @param root the project's root
 */
record Home(Path root) {

  /** The home that the launcher names, or the current directory. */
  static Home find() {
    return new Home(Path.of(System.getProperty("vmoffer.home", "")));
  }

  /** The specification and its models. */
  Path specification() {
    return root.resolve("spec");
  }

  /** The same if it is there. */
  Optional<Path> presentSpecification() {
    return Optional.of(specification()).filter(Files::isDirectory);
  }

  /** The reference kernel. */
  Path kernel() {
    return root.resolve("impl");
  }

  /** The litmus tests. */
  Path litmus() {
    return root.resolve("litmus");
  }

  /** The atomic level in Promela. */
  Path promela() {
    return root.resolve("promela");
  }

  /** The ledger. */
  Path ledger() {
    return root.resolve("ledger");
  }

  /** The committed corpora. */
  Path traces() {
    return root.resolve("traces");
  }
}
