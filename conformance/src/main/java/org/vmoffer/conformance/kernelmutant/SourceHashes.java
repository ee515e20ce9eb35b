package org.vmoffer.conformance.kernelmutant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vmoffer.conformance.trace.Sha256;

/**
 * The kernel's sources as they are.
 *
 * @param root the directory of its packages
 */
record SourceHashes(Path root) {
  private static final String SUFFIX = ".java";

  /** Those of a kernel in its directory. */
  static SourceHashes in(Path kernel) {
    return new SourceHashes(kernel.resolve(Path.of("src", "main", "java", "org", "vmoffer")));
  }

  /** The hash of a source's text, if it is there. */
  Optional<String> of(String name) {
    Path file = file(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(Sha256.of(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When a source was last written; the beginning of time if it is not there. */
  FileTime written(String name) throws IOException {
    Path file = file(name);
    return Files.isRegularFile(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
  }

  /** The packages that have sources. */
  SortedSet<String> packages() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      SortedSet<String> packages = new TreeSet<>();
      all.filter(file -> file.toString().endsWith(SUFFIX))
          .map(file -> root.relativize(file).getParent())
          .filter(parent -> parent != null)
          .forEach(parent -> packages.add(parent.toString().replace('/', '.')));
      return packages;
    }
  }

  private Path file(String name) {
    return root.resolve(name.replace('.', '/') + SUFFIX);
  }
}
