package org.vmoffer.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.vmoffer.kernel.OfferTable;
import org.vmoffer.pagetable.Attributes;

/** The words of a state as {@link MachineCode} says that they are, put together part by part. */
final class StateWords {
  private final MmuState state;
  private final List<Long> words = new ArrayList<>();

  private StateWords(MmuState state) {
    this.state = state;
  }

  static long[] of(MmuState state) {
    StateWords all = new StateWords(state);
    all.kernel();
    all.tables();
    all.frames();
    all.threads();
    return all.words.stream().mapToLong(Long::longValue).toArray();
  }

  /** The numbers up to a last one for which something holds, bit n for n. */
  static long set(int last, IntPredicate has) {
    return IntStream.rangeClosed(0, last).filter(has).mapToLong(n -> 1L << n).sum();
  }

  static void addTo(List<Long> words, WordList list) {
    words.add((long) list.count());
    IntStream.range(0, list.count()).forEach(i -> words.add(list.get(i)));
  }

  private void kernel() {
    words.add(set(state.maxPid(), pid -> pid > 0 && state.isAlive(pid)));
    OfferTable offers = state.offers();
    words.add((long) offers.count());
    for (int row = 0; row < offers.count(); row++) {
      long parties = (long) offers.source(row) << 48 | (long) offers.destination(row) << 32;
      words.add(parties | offers.grant(row) << 3 | offers.drop(row));
      words.add(offers.page(row) << 32 | offers.pages(row));
    }
    for (int t = 1; t <= state.threadCount(); t++) {
      addTo(words, state.threads().results(t));
    }
  }

  private void tables() {
    Tables tables = state.tables();
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      words.add((long) tables.root(pid));
    }
    int count = tables.pool().frames();
    for (int table = 1; table <= count; table++) {
      for (int slot = 0; slot < tables.fanOut(); slot++) {
        words.add(entry(tables, table, slot));
      }
    }
    words.add(set(count, table -> table > 0 && tables.pool().isFree(table)));
  }

  private static long entry(Tables tables, int table, int slot) {
    long leaf = tables.leafIn(table, slot);
    int next = tables.next(table, slot, tables.levels());
    if (leaf != Mapping.ABSENT || next == 0) {
      return leaf != Mapping.ABSENT ? leaf : tables.besideIn(table, slot);
    }
    int cap = tables.cap(table, slot);
    int rights = Attributes.current(cap) << 3 | Attributes.maximum(cap);
    return 1L << 62 | (long) rights << 16 | next;
  }

  private void frames() {
    int last = state.scenario().config().frames() - 1;
    words.add(set(last, state.frames().free()::contains));
    IntStream.rangeClosed(0, last).forEach(f -> words.add(state.frames().content(f)));
    IntStream.rangeClosed(0, last).forEach(f -> words.add(state.frames().references(f)));
    IntStream.rangeClosed(0, last)
        .forEach(shared -> words.add(set(last, f -> state.reserves().keptFor(f) == shared)));
  }

  private void threads() {
    IntStream.rangeClosed(1, state.maxPid()).forEach(pid -> addTo(words, state.device(pid)));
    IntStream.rangeClosed(1, state.threadCount()).forEach(c -> CoreWords.addTo(words, state, c));
    for (int pid = 1; pid <= state.maxPid(); pid++) {
      words.add((long) state.threads().lock(pid));
    }
    for (int t = 1; t <= state.threadCount(); t++) {
      words.add((long) state.threads().at(t));
      words.add((long) state.threads().pc(t).code());
      JobWords.addTo(words, state, state.job(t));
    }
  }
}
