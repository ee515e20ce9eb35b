package org.vmoffer.conformance.kernelmutant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A file of the kernel's source, and its mutants.
 *
 * @param name package and class
 * @param hash of its text when they were made
 * @param asked the kinds of tests that were run against them
 * @param mutants in the order of names
 */
public record MutatedSource(
    String name, String hash, SortedSet<String> asked, List<KernelMutant> mutants) {

  /** Keeps a snapshot. */
  public MutatedSource {
    asked = Collections.unmodifiableSortedSet(new TreeSet<>(asked));
    mutants = List.copyOf(mutants);
  }

  /**
   * What one run says of a file.
   *
   * @param mutations all that are in the file
   */
  static MutatedSource of(String name, String hash, TestKind kind, List<PitMutation> mutations) {
    List<KernelMutant> mutants = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    mutations.stream()
        .sorted(PitMutation.ORDER)
        .forEach(
            each ->
                mutants.add(
                    KernelMutant.of(each, numbers.merge(each.place(), 1, Integer::sum), kind)));
    return new MutatedSource(name, hash, new TreeSet<>(List.of(kind.word())), mutants);
  }

  /** The file alone, of a text that it does not have any more. */
  MutatedSource withoutMutants() {
    return new MutatedSource(name, hash, new TreeSet<>(), List.of());
  }

  /** What is known of a file, with what another run says; of another text nothing is known. */
  MutatedSource with(MutatedSource other, TestKind kind) {
    if (!hash.equals(other.hash)) {
      return other;
    }
    Map<String, KernelMutant> all = new LinkedHashMap<>();
    mutants.forEach(each -> all.put(each.name(), each));
    List<KernelMutant> joined = new ArrayList<>();
    for (KernelMutant each : other.mutants) {
      KernelMutant known = all.get(each.name());
      joined.add(known == null ? each : known.with(each, kind));
    }
    SortedSet<String> allAsked = new TreeSet<>(asked);
    allAsked.add(kind.word());
    return new MutatedSource(name, hash, allAsked, joined);
  }

  /** The package, the project's own part left out. */
  @JsonIgnore
  public String inPackage() {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
