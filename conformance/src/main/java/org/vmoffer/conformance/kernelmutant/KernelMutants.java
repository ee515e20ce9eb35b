package org.vmoffer.conformance.kernelmutant;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.json.KeptJson;

/**
 * What became of all mutants of the kernel, as it is kept beside its sources.
 *
 * @param sources in the order of their names
 */
public record KernelMutants(List<MutatedSource> sources) {
  /** The file's name, in the directory of the kernel. */
  public static final String FILE = "mutants.json";

  private static final String COMMAND = "vmoffer kernel-mutants --renew";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Keeps a snapshot. */
  public KernelMutants {
    sources = List.copyOf(sources);
  }

  /** The file in which it is kept. */
  public static Path file(Path kernel) {
    return kernel.resolve(FILE);
  }

  /**
   * Reads what is kept.
   *
   * @param kernel the directory of the kernel
   * @throws BadInputException if there is nothing or it is not what it should be
   */
  public static KernelMutants read(Path kernel) {
    return KeptJson.read(file(kernel), KernelMutants.class, COMMAND);
  }

  /** The same; nothing if nothing is kept yet. */
  public static KernelMutants readIfThere(Path kernel) {
    return Files.exists(file(kernel)) ? read(kernel) : new KernelMutants(List.of());
  }

  /** Writes it, one mutant a line. */
  public void write(Path kernel) throws IOException {
    StringBuilder text = new StringBuilder("{\n  \"sources\": [\n");
    String between = "";
    for (MutatedSource source : sources) {
      text.append(between)
          .append(
              "    {\"name\":%s,\"hash\":%s,\"asked\":%s,\"mutants\":[\n"
                  .formatted(
                      JSON.writeValueAsString(source.name()),
                      JSON.writeValueAsString(source.hash()),
                      JSON.writeValueAsString(source.asked())));
      List<String> rows = new ArrayList<>();
      for (KernelMutant mutant : source.mutants()) {
        rows.add("      " + JSON.writeValueAsString(mutant));
      }
      text.append(String.join(",\n", rows)).append("\n    ]}");
      between = ",\n";
    }
    WholeFile.write(file(kernel), text.append("\n  ]\n}\n").toString());
  }

  /**
   * With what a further run found. What was known of a source that has changed since is left out;
   * the source itself stays, as out of date, until a run is of it again.
   *
   * @param found the sources that the run was of
   */
  KernelMutants with(TestKind kind, List<MutatedSource> found, SourceHashes hashes) {
    SortedMap<String, MutatedSource> all = new TreeMap<>();
    for (MutatedSource known : sources) {
      Optional<String> now = hashes.of(known.name());
      if (now.isPresent()) {
        all.put(known.name(), now.get().equals(known.hash()) ? known : known.withoutMutants());
      }
    }
    for (MutatedSource source : found) {
      all.merge(source.name(), source, (known, other) -> known.with(other, kind));
    }
    return new KernelMutants(List.copyOf(all.values()));
  }

  /** Only mutants with a text in their name, and sources that have some. */
  public KernelMutants named(String part) {
    List<MutatedSource> some = new ArrayList<>();
    for (MutatedSource source : sources) {
      List<KernelMutant> chosen =
          source.mutants().stream().filter(each -> each.name().contains(part)).toList();
      if (!chosen.isEmpty()) {
        some.add(new MutatedSource(source.name(), source.hash(), source.asked(), chosen));
      }
    }
    return new KernelMutants(some);
  }

  /** All mutants of all sources. */
  public List<KernelMutant> mutants() {
    return sources.stream().flatMap(source -> source.mutants().stream()).toList();
  }
}
