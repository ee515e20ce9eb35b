package org.vmoffer.machine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words of a core as {@link MachineCode} says that they are; part of {@link StateWords}. */
final class CoreWords {
  private CoreWords() {}

  static void addTo(List<Long> words, MmuState state, int c) {
    Cores cores = state.cores();
    StateWords.addTo(words, cores.tlb(c));
    StateWords.addTo(words, cores.psc(c));
    int stores = words.size();
    StateWords.addTo(words, cores.buffer(c));
    words.set(stores, (long) cores.stores(c));
    List<List<Long>> requests = requests(state, cores.requests(c));
    words.add((long) requests.size());
    requests.forEach(words::addAll);
    words.add(cores.handler(c) ? 1L : 0);
  }

  private static List<List<Long>> requests(MmuState state, Requests requests) {
    int tableCount = state.scenario().config().tableFrames();
    List<List<Long>> rows = new ArrayList<>();
    for (int i = 0; i < requests.count(); i++) {
      PageSet pages = new PageSet();
      TableSet tables = new TableSet(tableCount);
      requests.read(i, pages, tables);
      long asked = StateWords.set((int) state.userPages() - 1, page -> pages.intersects(page, 1));
      rows.add(List.of((long) requests.by(i), asked, StateWords.set(tableCount, tables::contains)));
    }
    rows.sort(
        Comparator.<List<Long>>comparingLong(row -> row.get(0))
            .thenComparingLong(row -> row.get(1))
            .thenComparingLong(row -> row.get(2)));
    return rows;
  }
}
