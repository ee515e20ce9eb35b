package org.vmoffer.conformance.explore;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.graph.CheckedFile;
import org.vmoffer.conformance.graph.GraphFileException;

/**
 * A file in which an exploration keeps how far it has come, so that another process can go on from
 * there. It is replaced as a whole, and says of what it is a checkpoint.
 *
 * <pre>
 *   subject        int: how many; each: two strings
 *   the rest       words: see Explorer
 * </pre>
 */
public final class CheckpointFile {
  private static final long MAGIC = 0x766d_6f63_6865_636bL; // "vmocheck"
  private static final CheckedFile FILE = new CheckedFile("checkpoint", MAGIC, 1);
  private static final String ANEW = "; without the file all begins anew";

  private final Path file;
  private final Map<String, String> subject;
  private final long every;
  private final ExplorationProgress onResume;
  private long last = System.nanoTime();

  /** Writes all that the search is. */
  @FunctionalInterface
  interface Writer {
    void write(WordWriter out) throws IOException;
  }

  /** Makes the search what was written. */
  @FunctionalInterface
  interface Reader {
    void read(WordReader in) throws IOException;
  }

  /**
   * A file, which need not be there.
   *
   * @param every how often it is to be written
   * @param subject all that the result depends on: a checkpoint is one of this, or refused
   * @param onResume told what is known already, if something is
   */
  public CheckpointFile(
      Path file, Duration every, Map<String, String> subject, ExplorationProgress onResume) {
    this.file = file;
    this.every = every.toNanos();
    this.subject = new LinkedHashMap<>(subject);
    this.onResume = onResume;
  }

  Path file() {
    return file;
  }

  ExplorationProgress onResume() {
    return onResume;
  }

  /** Whether the last one is as old as it may be. */
  boolean isDue() {
    return System.nanoTime() - last >= every;
  }

  /** Replaces it. */
  void write(Writer search) {
    try {
      WholeFile.make(
          file,
          partial -> {
            FILE.write(partial, out -> write(search, out));
            // It is to outlive a crash of the machine, too.
            try (FileChannel written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
              written.force(true);
            }
          });
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    last = System.nanoTime();
  }

  private void write(Writer search, DataOutputStream out) throws IOException {
    out.writeInt(subject.size());
    for (Map.Entry<String, String> each : subject.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeUTF(each.getValue());
    }
    WordWriter words = new WordWriter(out);
    search.write(words);
    words.flush();
  }

  /**
   * Reads it if it is there.
   *
   * @return whether it is
   * @throws BadInputException if it is not whole, or one of something else
   */
  boolean read(Reader search) {
    try {
      if (!Files.exists(file)) {
        return false;
      }
      return FILE.read(file, (in, size) -> read(search, in));
    } catch (GraphFileException damaged) {
      throw new BadInputException(file.toString(), damaged.reason(), "a checkpoint" + ANEW);
    } catch (IOException failure) {
      throw new BadInputException(file.toString(), Unreadable.why(failure), "a checkpoint" + ANEW);
    }
  }

  private boolean read(Reader search, DataInputStream in) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      found.put(in.readUTF(), in.readUTF());
    }
    subject.forEach((name, value) -> expect(name, value, String.valueOf(found.get(name))));
    search.read(new WordReader(in));
    return true;
  }

  private void expect(String name, String value, String found) {
    if (!found.equals(value)) {
      throw new BadInputException(
          file.toString(),
          "a checkpoint with %s %s".formatted(name, found),
          "one with %s %s%s".formatted(name, value, ANEW));
    }
  }

  /** Removes it: what came of the exploration is where it should be. */
  public void remove() throws IOException {
    WholeFile.remove(file);
  }
}
