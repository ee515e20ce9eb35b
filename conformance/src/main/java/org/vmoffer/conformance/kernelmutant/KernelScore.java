package org.vmoffer.conformance.kernelmutant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many mutants of the kernel are noticed, and by what.
 *
 * @param made how many there are
 * @param noticed how many a test notices
 * @param explained how many none does, with a reason
 * @param surviving how many none does, without one
 * @param asked the kinds of tests that were run against some of them
 * @param byKind how many each kind of test notices
 * @param alone how many only one kind notices
 */
public record KernelScore(
    int made,
    int noticed,
    int explained,
    int surviving,
    SortedSet<String> asked,
    SortedMap<String, Integer> byKind,
    SortedMap<String, Integer> alone) {

  /**
   * Of all mutants of some sources.
   *
   * @param reasons the names of those that are explained
   */
  public static KernelScore of(List<MutatedSource> sources, Collection<String> reasons) {
    int made = 0;
    int noticed = 0;
    int explained = 0;
    SortedSet<String> asked = new TreeSet<>();
    SortedMap<String, Integer> byKind = new TreeMap<>();
    SortedMap<String, Integer> alone = new TreeMap<>();
    for (MutatedSource source : sources) {
      asked.addAll(source.asked());
      for (KernelMutant mutant : source.mutants()) {
        made++;
        mutant.noticed().keySet().forEach(kind -> byKind.merge(kind, 1, Integer::sum));
        mutant.alone().ifPresent(kind -> alone.merge(kind, 1, Integer::sum));
        if (mutant.isNoticed()) {
          noticed++;
        } else if (reasons.contains(mutant.name())) {
          explained++;
        }
      }
    }
    return new KernelScore(
        made, noticed, explained, made - noticed - explained, asked, byKind, alone);
  }

  /** The same by package. */
  public static SortedMap<String, KernelScore> byPackage(
      KernelMutants kept, Collection<String> reasons) {
    SortedMap<String, List<MutatedSource>> packages = new TreeMap<>();
    for (MutatedSource source : kept.sources()) {
      packages.computeIfAbsent(source.inPackage(), _ -> new ArrayList<>()).add(source);
    }
    SortedMap<String, KernelScore> scores = new TreeMap<>();
    packages.forEach((name, sources) -> scores.put(name, of(sources, reasons)));
    return scores;
  }

  /** The part of all that is noticed, whatever the reasons for the others; 0 of none. */
  public double part() {
    return made == 0 ? 0 : (double) noticed / made;
  }
}
