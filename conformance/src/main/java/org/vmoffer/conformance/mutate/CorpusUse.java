package org.vmoffer.conformance.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a corpus is good for.
 *
 * @param noticed how many mutants its replay notices
 * @param alone how many of these no other corpus does
 * @param medianSteps the steps to that, half of the mutants take no more
 * @param randomMissed how many of these random programs do not notice in the same model
 */
public record CorpusUse(int noticed, int alone, int medianSteps, int randomMissed) {

  /** Of each corpus that notices any, by model. */
  public static SortedMap<String, CorpusUse> of(List<KeptMutant> mutants) {
    SortedMap<String, List<KeptMutant>> byModel = new TreeMap<>();
    for (KeptMutant mutant : mutants) {
      SequencedMap<String, Integer> replayed = mutant.replayed();
      if (replayed != null) {
        replayed
            .keySet()
            .forEach(m -> byModel.computeIfAbsent(m, _ -> new ArrayList<>()).add(mutant));
      }
    }
    SortedMap<String, CorpusUse> uses = new TreeMap<>();
    byModel.forEach((model, noticed) -> uses.put(model, of(model, noticed)));
    return uses;
  }

  private static CorpusUse of(String model, List<KeptMutant> noticed) {
    List<Integer> steps =
        noticed.stream().map(each -> steps(each.replayed(), model)).sorted().toList();
    return new CorpusUse(
        noticed.size(),
        (int) noticed.stream().filter(each -> SoleNotice.of(each).corpus().isPresent()).count(),
        steps.get((steps.size() - 1) / 2),
        (int) noticed.stream().filter(each -> steps(each.random(), model) == 0).count());
  }

  /** The steps to a difference in a model; 0 if none shows. */
  private static int steps(@Nullable SequencedMap<String, Integer> steps, String model) {
    return steps == null ? 0 : steps.getOrDefault(model, 0);
  }
}
