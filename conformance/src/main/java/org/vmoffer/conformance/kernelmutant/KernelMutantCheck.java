package org.vmoffer.conformance.kernelmutant;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Holds what is kept of the kernel's mutants against its sources, without running any. */
public final class KernelMutantCheck {
  private KernelMutantCheck() {}

  /**
   * What is explained and should not be, or is not there at all, a line each.
   *
   * @param explained the names of mutants that nothing notices, with a reason
   */
  public static List<String> problems(Path kernel, KernelMutants kept, Collection<String> explained)
      throws IOException {
    List<String> problems = new ArrayList<>();
    SortedSet<String> missing = new TreeSet<>(SourceHashes.in(kernel).packages());
    kept.sources().forEach(source -> missing.remove(source.inPackage()));
    missing.forEach(each -> problems.add("nothing of package %s is mutated".formatted(each)));
    Map<String, KernelMutant> byName = new HashMap<>();
    for (KernelMutant mutant : kept.mutants()) {
      if (byName.put(mutant.name(), mutant) != null) {
        problems.add(mutant.name() + " is there twice");
      }
    }
    for (String name : explained) {
      KernelMutant known = byName.get(name);
      if (known == null) {
        problems.add(name + " is explained, and there is no such mutant");
      } else if (known.isNoticed()) {
        problems.add(name + " is explained, and it is noticed");
      }
    }
    return problems;
  }

  /** Sources that have changed since their mutants were made, or are not there, a line each. */
  public static List<String> outOfDate(Path kernel, KernelMutants kept) {
    SourceHashes hashes = SourceHashes.in(kernel);
    List<String> stale = new ArrayList<>();
    for (MutatedSource source : kept.sources()) {
      Optional<String> now = hashes.of(source.name());
      if (now.isEmpty()) {
        stale.add(source.name() + " is no source of the kernel any more");
      } else if (!now.get().equals(source.hash())) {
        stale.add(source.name() + " is not what it was when its mutants were made");
      }
    }
    return stale;
  }
}
