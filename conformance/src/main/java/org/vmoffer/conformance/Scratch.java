package org.vmoffer.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A directory for files that nobody wants in the end. It goes when it is closed, or with this
 * process: Ctrl-C ends a process without closing anything.
 */
public final class Scratch implements AutoCloseable {
  private static final Set<Scratch> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(Scratch::removeQuietly)));
  }

  private final Path directory;

  private Scratch(Path directory) {
    this.directory = directory;
    OPEN.add(this);
  }

  /** An empty directory among the temporary files. */
  public static Scratch open() throws IOException {
    return new Scratch(Files.createTempDirectory("vmoffer"));
  }

  /**
   * An empty directory in a directory, so that what is in it can be moved there in one step. Those
   * of processes that were killed are removed.
   *
   * @param prefix what its name begins with
   */
  public static Scratch in(Path parent, String prefix) throws IOException {
    Abandoned.remove(parent, prefix);
    try {
      return new Scratch(Files.createTempDirectory(parent, Abandoned.mine(prefix) + "-"));
    } catch (IOException failure) {
      throw NamedFailure.of(parent, failure);
    }
  }

  /** The directory. */
  public Path directory() {
    return directory;
  }

  private void removeQuietly() {
    try {
      TreeRemoval.of(directory);
    } catch (IOException stays) {
      System.err.println("vmoffer: " + directory + " stays: " + stays.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    OPEN.remove(this);
    TreeRemoval.of(directory);
  }
}
