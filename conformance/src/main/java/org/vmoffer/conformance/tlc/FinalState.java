package org.vmoffer.conformance.tlc;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of the kernel level when every program has ended and nothing is on its way.
 *
 * @param results for each thread, what each of its calls ended with
 * @param alive the pids that are in use
 * @param pages what is mapped: pid, then page
 * @param offers the pending offers in the order of their creation
 * @param free how many frames are on the free list
 */
public record FinalState(
    List<List<Result>> results,
    SortedSet<Integer> alive,
    SortedMap<Integer, SortedMap<Integer, Page>> pages,
    List<Offer> offers,
    int free) {

  /** Keeps snapshots of the lists. */
  public FinalState {
    results = results.stream().map(List::copyOf).toList();
    alive = new TreeSet<>(alive);
    pages = new TreeMap<>(pages);
    offers = List.copyOf(offers);
  }

  /** The page of a process, or null if nothing is mapped there. */
  public @Nullable Page page(int pid, int page) {
    SortedMap<Integer, Page> space = pages.get(pid);
    return space == null ? null : space.get(page);
  }

  /**
   * What a call ended with.
   *
   * @param rule the label of the rule that decided
   * @param number what a load read, a list counted, a claim chose; the new pid; or 0 or -1
   */
  public record Result(String rule, int number) {}

  /**
   * A mapped page.
   *
   * @param alias the same number for pages with the same frame, counted from 0 in the order of pids
   *     and pages
   * @param rights the current permissions as bits
   * @param maximum the maximum permissions as bits
   * @param marks the marks as bits
   * @param content what is in the memory behind it
   */
  public record Page(int alias, int rights, int maximum, int marks, int content) {}

  /**
   * A pending offer.
   *
   * @param source who made it
   * @param destination who may claim it
   * @param page where it begins
   * @param pages how long it is
   * @param grant what the claimer gets, as bits
   * @param drop what the source gives up, as bits
   */
  public record Offer(int source, int destination, int page, int pages, int grant, int drop) {}
}
