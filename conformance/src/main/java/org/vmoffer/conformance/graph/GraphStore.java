package org.vmoffer.conformance.graph;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Graphs that have been made before, in a directory: a file for each, named after the model and the
 * hash of its files. A file appears whole or not at all.
 */
public final class GraphStore {
  /** The directory from the project's root. */
  public static final Path DEFAULT = Path.of(".vmoffer", "graphs");

  /** The environment variable that names another directory. */
  public static final String VARIABLE = "VMOFFER_CACHE";

  private static final String SUFFIX = ".graph";
  private static final String KERNEL_SUFFIX = ".kernel";
  private static final int HASH_DIGITS = 16;

  /** No graph takes that long to write. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path directory;

  /** A store in a directory, which is made when it is needed. */
  public GraphStore(Path directory) {
    this.directory = directory;
  }

  /** The store of a project, or the one that the environment names. */
  public static GraphStore of(Path projectRoot) {
    String named = System.getenv(VARIABLE);
    return new GraphStore(
        named == null || named.isEmpty() ? projectRoot.resolve(DEFAULT) : Path.of(named));
  }

  /** Where everything is kept; it need not be there. */
  public Path directory() {
    return directory;
  }

  /** Where the graph of a model is if it has been made. */
  public Path file(String model, String specHash) {
    return file(model, specHash, SUFFIX);
  }

  /** Where the graph of a model of the kernel level is if it has been made. */
  public Path kernelFile(String model, String specHash) {
    return file(model, specHash, KERNEL_SUFFIX);
  }

  private Path file(String model, String specHash, String suffix) {
    return directory.resolve(prefix(model) + specHash.substring(0, HASH_DIGITS) + suffix);
  }

  /**
   * The graph of a model, if it has been made from these files and is whole.
   *
   * @param specHash of the model's files as they are now
   * @param tlcVersion of the TLC that would make it now
   * @param onRefused told why a file that is there is not used
   * @throws IOException if a file is there and cannot be read
   */
  public Optional<StateGraph> find(
      String model, String specHash, String tlcVersion, Consumer<String> onRefused)
      throws IOException {
    try {
      StateGraph graph = GraphFile.read(file(model, specHash));
      GraphHeader header = graph.header();
      if (header.model().equals(model)
          && header.specHash().equals(specHash)
          && header.tlcVersion().equals(tlcVersion)) {
        return Optional.of(graph);
      }
      onRefused.accept(file(model, specHash) + ": it was made from something else");
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (GraphFileException e) {
      onRefused.accept(String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /**
   * The same for a model of the kernel level.
   *
   * @param kit the version of the kit that would write it now
   */
  public Optional<KernelGraph> findKernel(
      String model, String specHash, String tlcVersion, String kit, Consumer<String> onRefused)
      throws IOException {
    Path file = kernelFile(model, specHash);
    try {
      KernelGraph graph = KernelGraphFile.read(file);
      KernelHeader header = graph.header();
      if (header.model().equals(model)
          && header.specHash().equals(specHash)
          && header.tlcVersion().equals(tlcVersion)
          && header.kit().equals(kit)) {
        return Optional.of(graph);
      }
      onRefused.accept(file + ": it was made from something else");
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (GraphFileException e) {
      onRefused.accept(String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /**
   * A new file in the store's directory, to write a graph to before it is put in. It does not
   * outlive this process.
   */
  public Path temporary(String model) throws IOException {
    Files.createDirectories(directory);
    Path file = Files.createTempFile(directory, prefix(model), ".part");
    file.toFile().deleteOnExit();
    return file;
  }

  /** Puts a graph in that has been written to a temporary file, in place of former ones. */
  public void put(Path temporary, String model, String specHash) throws IOException {
    put(temporary, model, file(model, specHash));
  }

  /** The same for a model of the kernel level. */
  public void putKernel(Path temporary, String model, String specHash) throws IOException {
    put(temporary, model, kernelFile(model, specHash));
  }

  private void put(Path temporary, String model, Path file) throws IOException {
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (DirectoryStream<Path> others = Files.newDirectoryStream(directory, prefix(model) + "*")) {
      for (Path each : others) {
        if (!each.equals(file) && isFormer(each)) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  /** Whether it is a graph, or what a process left that was killed long ago. */
  private static boolean isFormer(Path file) throws IOException {
    String name = file.toString();
    return name.endsWith(SUFFIX)
        || name.endsWith(KERNEL_SUFFIX)
        || Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(ABANDONED));
  }

  private static String prefix(String model) {
    return model + "-";
  }
}
