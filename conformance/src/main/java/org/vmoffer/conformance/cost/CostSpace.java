package org.vmoffer.conformance.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Values for every part of a case; the cases are all combinations, pages changing fastest.
 *
 * @param pages numbers of pages
 * @param cores numbers of cores
 * @param leaves sizes of leaves
 * @param drops what the source gives up
 * @param flushes how translations are flushed
 * @param moves whether tables may move
 * @param aligned whether the claimer's place is aligned as the source's is
 * @param pcids whether translations survive context switches
 * @param together whether claimer and source share a core
 */
public record CostSpace(
    List<Integer> pages,
    List<Integer> cores,
    List<LeafSize> leaves,
    List<Drop> drops,
    List<FlushStrategy> flushes,
    List<Boolean> moves,
    List<Boolean> aligned,
    List<Boolean> pcids,
    List<Boolean> together) {

  /** Keeps copies. */
  public CostSpace {
    pages = List.copyOf(pages);
    cores = List.copyOf(cores);
    leaves = List.copyOf(leaves);
    drops = List.copyOf(drops);
    flushes = List.copyOf(flushes);
    moves = List.copyOf(moves);
    aligned = List.copyOf(aligned);
    pcids = List.copyOf(pcids);
    together = List.copyOf(together);
  }

  /**
   * All combinations.
   *
   * @throws IllegalArgumentException if one is no case, saying what was expected
   */
  public List<CostCase> cases() {
    // Leaves before pages: what is a number of pages depends on the leaves.
    List<CostCase> cases = List.of(CostCase.DEFAULT);
    cases = times(cases, together, CostCase::withTogether);
    cases = times(cases, pcids, CostCase::withPcids);
    cases = times(cases, aligned, CostCase::withAligned);
    cases = times(cases, moves, CostCase::withMoves);
    cases = times(cases, flushes, CostCase::withFlush);
    cases = times(cases, drops, CostCase::withDrop);
    cases = times(cases, cores, CostCase::withCores);
    List<CostCase> all = new ArrayList<>();
    for (CostCase each : cases) {
      for (LeafSize leaf : leaves) {
        for (int number : pages) {
          all.add(each.withPagesIn(number, leaf));
        }
      }
    }
    return List.copyOf(all);
  }

  private static <V> List<CostCase> times(
      List<CostCase> cases, List<V> values, BiFunction<CostCase, V, CostCase> with) {
    List<CostCase> product = new ArrayList<>();
    for (CostCase each : cases) {
      for (V value : values) {
        product.add(with.apply(each, value));
      }
    }
    return product;
  }
}
