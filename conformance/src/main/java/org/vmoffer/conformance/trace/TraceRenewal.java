package org.vmoffer.conformance.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vmoffer.conformance.NamedFailure;
import org.vmoffer.conformance.Scratch;
import org.vmoffer.conformance.graph.StateGraph;

/**
 * Makes the corpora of a directory anew, one model after the other, and the manifest at last. A
 * file is replaced only if what is in it has changed: how it is compressed may depend on the
 * machine. Everything is written elsewhere first, and moved when it is whole.
 */
public final class TraceRenewal implements AutoCloseable {

  /** What became of a file. */
  public enum Change {
    /** It is as it was. */
    SAME,
    /** It was different. */
    CHANGED,
    /** It was not there. */
    NEW,
    /** It belongs to a model that is no more. */
    GONE
  }

  /**
   * A file and what became of it.
   *
   * @param file the file, seen from the directory
   * @param change what became of it
   * @param bytes how large it is now
   */
  public record Outcome(String file, Change change, long bytes) {}

  private final TraceDirectory directory;
  private final boolean replaces;
  private final Scratch scratch;
  private final List<TraceManifest.Entry> entries = new ArrayList<>();

  /**
   * Begins.
   *
   * @param replaces whether files are replaced; otherwise it is only said what would be
   * @throws IOException if there is no room for new files
   */
  public TraceRenewal(TraceDirectory directory, boolean replaces) throws IOException {
    this.directory = directory;
    this.replaces = replaces;
    if (replaces) {
      Files.createDirectories(directory.path());
      scratch = Scratch.in(directory.path(), ".new");
    } else {
      scratch = Scratch.open();
    }
  }

  /**
   * Makes the corpus of one model.
   *
   * @throws IOException if a file cannot be written
   */
  public Outcome make(StateGraph graph) throws IOException {
    String model = graph.header().model();
    Path made = scratch.directory().resolve("walks");
    TraceManifest.Entry entry = NamedFailure.in(made, () -> CorpusMaker.make(graph, made));
    entries.add(entry);
    Path file = directory.file(model);
    Optional<String> before = directory.contentHash(model);
    Change change = Files.exists(file) ? Change.CHANGED : Change.NEW;
    if (before.equals(Optional.of(entry.contentHash()))) {
      Files.delete(made);
      return new Outcome(entry.file(), Change.SAME, Files.size(file));
    }
    return new Outcome(entry.file(), change, put(made, file));
  }

  /**
   * Writes the manifest, and removes corpora of which nobody made a new one.
   *
   * @throws IOException if a file cannot be written or removed
   */
  public List<Outcome> finish() throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (String model : orphans()) {
      outcomes.add(new Outcome(TraceDirectory.fileOf(model), Change.GONE, 0));
      if (replaces) {
        Files.delete(directory.file(model));
        Files.delete(directory.path().resolve(model));
      }
    }
    entries.sort((one, other) -> one.model().compareTo(other.model()));
    byte[] text = new TraceManifest(entries).toJson().getBytes(StandardCharsets.UTF_8);
    Path file = directory.path().resolve(TraceManifest.FILE);
    Path made = scratch.directory().resolve("manifest");
    NamedFailure.in(made, () -> Files.write(made, text));
    Change change = Change.NEW;
    if (Files.exists(file)) {
      change = Files.mismatch(file, made) < 0 ? Change.SAME : Change.CHANGED;
    }
    long bytes = change == Change.SAME ? text.length : put(made, file);
    outcomes.add(new Outcome(TraceManifest.FILE, change, bytes));
    return outcomes;
  }

  private Set<String> orphans() throws IOException {
    Set<String> orphans = new TreeSet<>();
    if (Files.isDirectory(directory.path())) {
      try (Stream<Path> files = Files.list(directory.path())) {
        files.map(file -> file.getFileName().toString()).forEach(orphans::add);
      }
    }
    orphans.removeIf(model -> !Files.exists(directory.file(model)));
    entries.forEach(entry -> orphans.remove(entry.model()));
    return orphans;
  }

  private long put(Path made, Path file) throws IOException {
    long bytes = Files.size(made);
    if (replaces) {
      Files.createDirectories(file.getParent());
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.delete(made);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
