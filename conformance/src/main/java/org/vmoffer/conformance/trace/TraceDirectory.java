package org.vmoffer.conformance.trace;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.vmoffer.conformance.BadInputException;

/**
 * A directory of corpora.
 *
 * <pre>
 *   manifest.json               what there is
 *   MCContent/walks.jsonl.gz    the corpus of model MCContent
 *   ...
 * </pre>
 *
 * @param path the directory
 */
public record TraceDirectory(Path path) {

  /** The file of a model's corpus, seen from the directory. */
  static String fileOf(String model) {
    return model + "/walks.jsonl.gz";
  }

  /** The file of a model's corpus. */
  public Path file(String model) {
    return path.resolve(fileOf(model));
  }

  /**
   * The models of which there are corpora.
   *
   * @throws BadInputException if there is no manifest
   */
  public List<String> models() {
    return TraceManifest.read(path).corpora().stream().map(TraceManifest.Entry::model).toList();
  }

  /**
   * Reads a corpus.
   *
   * @param specification the directory of the specification; without it nobody can say whether the
   *     corpus is stale
   * @throws BadInputException if there is none, or it is damaged or stale
   */
  public Corpus read(String model, Optional<Path> specification) {
    Path file = file(model);
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          file.toString(), "there is no corpus of " + model, "one of " + models());
    }
    specification.ifPresent(
        directory -> Freshness.check(file, CorpusReader.readHeader(file), directory));
    return CorpusReader.read(file);
  }

  /** SHA-256 of what is in a corpus when it is unpacked; empty if it cannot be unpacked. */
  Optional<String> contentHash(String model) {
    if (!Files.isRegularFile(file(model))) {
      return Optional.empty();
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file(model)))) {
      return Optional.of(Sha256.of(in));
    } catch (EOFException | ZipException damaged) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file(model), failure);
    }
  }
}
