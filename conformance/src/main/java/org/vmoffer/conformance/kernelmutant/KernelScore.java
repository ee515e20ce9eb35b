package org.vmoffer.conformance.kernelmutant;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many mutants of the kernel are noticed, and by what.
 *
 * @param made how many there are
 * @param noticed how many a test notices
 * @param explained how many none does, with a reason
 * @param surviving how many none does, without one
 * @param byKind how many each kind of test notices
 * @param alone how many only one kind notices
 */
public record KernelScore(
    int made,
    int noticed,
    int explained,
    int surviving,
    SortedMap<String, Integer> byKind,
    SortedMap<String, Integer> alone) {

  /**
   * Of some mutants.
   *
   * @param reasons the names of those that are explained
   */
  public static KernelScore of(List<KernelMutant> mutants, Collection<String> reasons) {
    int noticed = 0;
    int explained = 0;
    SortedMap<String, Integer> byKind = new TreeMap<>();
    SortedMap<String, Integer> alone = new TreeMap<>();
    for (KernelMutant mutant : mutants) {
      mutant.noticed().keySet().forEach(kind -> byKind.merge(kind, 1, Integer::sum));
      mutant.alone().ifPresent(kind -> alone.merge(kind, 1, Integer::sum));
      if (mutant.isNoticed()) {
        noticed++;
      } else if (reasons.contains(mutant.name())) {
        explained++;
      }
    }
    return new KernelScore(
        mutants.size(), noticed, explained, mutants.size() - noticed - explained, byKind, alone);
  }

  /** The same by package. */
  public static SortedMap<String, KernelScore> byPackage(
      KernelMutants kept, Collection<String> reasons) {
    SortedMap<String, List<KernelMutant>> packages = new TreeMap<>();
    for (MutatedSource source : kept.sources()) {
      packages
          .computeIfAbsent(source.inPackage(), _ -> new java.util.ArrayList<>())
          .addAll(source.mutants());
    }
    SortedMap<String, KernelScore> scores = new TreeMap<>();
    packages.forEach((name, mutants) -> scores.put(name, of(mutants, reasons)));
    return scores;
  }

  /** The part of all that is noticed, whatever the reasons for the others; 0 of none. */
  public double part() {
    return made == 0 ? 0 : (double) noticed / made;
  }
}
