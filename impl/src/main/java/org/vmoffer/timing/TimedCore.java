package org.vmoffer.timing;

import java.util.List;
import org.vmoffer.cache.DataCaches;
import org.vmoffer.cycles.Tally;
import org.vmoffer.tlb.PhysicalMemory;
import org.vmoffer.tlb.TranslationUnit;

/** A core: its clock, its caches, the threads that it runs and the one whose tables are loaded. */
final class TimedCore {
  private final int number;
  private final List<ThreadProgress> threads;
  private final DataCaches caches;
  private final TranslationUnit unit;
  private final Tally tally;
  private final PhysicalMemory memory;
  private long clock;
  private ThreadProgress current;
  private boolean loaded;

  TimedCore(
      int number,
      List<ThreadProgress> threads,
      DataCaches caches,
      TranslationUnit unit,
      Tally tally,
      PhysicalMemory memory) {
    this.number = number;
    this.threads = List.copyOf(threads);
    this.caches = caches;
    this.unit = unit;
    this.tally = tally;
    this.memory = memory;
    this.current = threads.get(0);
  }

  /** From 1. */
  int number() {
    return number;
  }

  List<ThreadProgress> threads() {
    return threads;
  }

  DataCaches caches() {
    return caches;
  }

  TranslationUnit unit() {
    return unit;
  }

  /** Where its walker finds page tables. */
  PhysicalMemory memory() {
    return memory;
  }

  Tally tally() {
    return tally;
  }

  /** Cycles since the start. */
  long clock() {
    return clock;
  }

  void advance(long cycles) {
    clock += cycles;
  }

  /** Whether a thread's address space is loaded. */
  boolean isLoaded(ThreadProgress thread) {
    return loaded && thread == current;
  }

  boolean isLoaded() {
    return loaded;
  }

  /** The number under which a thread's translations are cached. */
  int pcid(ThreadProgress thread) {
    return thread.pid();
  }

  ThreadProgress current() {
    return current;
  }

  void switchTo(ThreadProgress thread) {
    current = thread;
    loaded = true;
  }
}
