package org.vmoffer.conformance.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.json.JsonFile;

/**
 * The ledger: every question that was reviewed.
 *
 * @param directory where it is
 * @param entries one or more, by number
 */
public record Ledger(Path directory, List<Entry> entries) {
  static final String SUFFIX = ".json";

  /** The most that a file of the ledger may have. */
  static final long MOST_BYTES = 1 << 22;

  /** What such a file should be, for messages. */
  static final String KIND = "a file of the ledger";

  private static final String FILES = "D[0-9]+\\.json";
  private static final String EVIDENCE = "evidence";

  /** Keeps a snapshot. */
  public Ledger {
    entries = List.copyOf(entries);
  }

  /**
   * Reads all entries of a directory.
   *
   * @throws BadInputException if there are none, or one is not as it should be
   */
  public static Ledger read(Path directory) {
    List<Entry> entries;
    try (Stream<Path> files = Files.list(directory)) {
      entries =
          files
              .filter(file -> String.valueOf(file.getFileName()).matches(FILES))
              .sorted()
              .map(EntryReader::read)
              .sorted(Comparator.comparingInt(Entry::number))
              .toList();
    } catch (IOException e) {
      throw new BadInputException(directory.toString(), Unreadable.why(e), "the ledger's entries");
    }
    if (entries.isEmpty()) {
      throw new BadInputException(directory.toString(), "no entries", "files D1.json and so on");
    }
    return new Ledger(directory, entries);
  }

  /**
   * The entry with an id.
   *
   * @throws BadInputException if there is none
   */
  public Entry entry(String id) {
    return entries.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    id,
                    "no such entry",
                    "one of %s to %s".formatted(entries.getFirst().id(), entries.getLast().id())));
  }

  /** An entry as its file has it. */
  public JsonNode json(Entry entry) {
    return JsonFile.tree(directory.resolve(entry.id() + SUFFIX), MOST_BYTES, KIND);
  }

  /** Where the evidence for an entry is kept. */
  public Path evidenceFile(Entry entry) {
    return evidenceFile(directory, entry.id());
  }

  private static Path evidenceFile(Path directory, String id) {
    return directory.resolve(EVIDENCE).resolve(id + SUFFIX);
  }

  /**
   * The evidence that is kept for an entry, if there is any.
   *
   * @throws BadInputException if it is not as it should be
   */
  public Optional<Evidence> evidence(Entry entry) {
    return evidence(directory, entry.id());
  }

  /**
   * The evidence that is kept for an entry, whatever else is in the ledger.
   *
   * @throws BadInputException if it is not as it should be
   */
  public static Optional<Evidence> evidence(Path directory, String id) {
    Path file = evidenceFile(directory, id);
    return Files.exists(file) ? Optional.of(EvidenceReader.read(file)) : Optional.empty();
  }

  /** Files of evidence that belong to no entry. */
  public List<Path> strayEvidence() throws IOException {
    Path kept = directory.resolve(EVIDENCE);
    if (!Files.isDirectory(kept)) {
      return List.of();
    }
    List<Path> known = entries.stream().map(this::evidenceFile).toList();
    try (Stream<Path> files = Files.list(kept)) {
      return files.filter(file -> !known.contains(file)).sorted().toList();
    }
  }
}
