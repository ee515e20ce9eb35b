package org.vmoffer.conformance.secondmodel;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Two models that are asked the same. The first difference ends it. */
final class Both implements Mmu {
  private static final String[] KINDS = {"R", "W", "X"};

  private final FirstModel first;
  private final SecondModel second;
  private final long compareFrom;
  private long steps;
  private String step = "nothing yet";

  /**
   * Models to compare.
   *
   * @param compareFrom the step from which all figures are compared after every step
   */
  Both(FirstModel first, SecondModel second, long compareFrom) {
    this.first = first;
    this.second = second;
    this.compareFrom = compareFrom;
  }

  /** How many steps were taken: accesses, invalidations, loads of CR3 and writes to tables. */
  long steps() {
    return steps;
  }

  /** Compares every counter and the cycles of every cause. */
  void compareFigures() {
    Map<String, Long> expected = second.figures();
    Map<String, Long> actual = first.figures();
    TreeSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    for (String name : names) {
      if (!expected.getOrDefault(name, -1L).equals(actual.getOrDefault(name, -1L))) {
        throw new Difference(steps, step, name, "" + actual.get(name), "" + expected.get(name));
      }
    }
  }

  /** Compares a frame's words, with their A and D flags. */
  void compareFrame(long frame) {
    for (int i = 0; i < 512; i++) {
      peek(frame * 4096 + i * 8L);
    }
  }

  private void stepped(Supplier<String> what) {
    steps++;
    if (steps >= compareFrom) {
      step = what.get();
      compareFigures();
    }
  }

  @Override
  public long access(long va, int kind) {
    long actual = first.access(va, kind);
    long expected = second.access(va, kind);
    if (actual != expected) {
      throw new Difference(
          steps + 1,
          "%s %x".formatted(KINDS[kind], va),
          "physical address",
          Long.toHexString(actual),
          Long.toHexString(expected));
    }
    stepped(() -> "%s %x".formatted(KINDS[kind], va));
    return actual;
  }

  @Override
  public void invalidate(long va) {
    first.invalidate(va);
    second.invalidate(va);
    stepped(() -> "INVLPG %x".formatted(va));
  }

  @Override
  public void loadRoot(long rootFrame, int pcid, boolean noFlush) {
    first.loadRoot(rootFrame, pcid, noFlush);
    second.loadRoot(rootFrame, pcid, noFlush);
    stepped(() -> "CR3 root %x pcid %d noflush %b".formatted(rootFrame, pcid, noFlush));
  }

  @Override
  public void flush(int pcid) {
    first.flush(pcid);
    second.flush(pcid);
    stepped(() -> "flush of pcid %d".formatted(pcid));
  }

  @Override
  public long peek(long address) {
    long actual = first.peek(address);
    long expected = second.peek(address);
    if (actual != expected) {
      throw new Difference(
          steps,
          step,
          "word at %x".formatted(address),
          Long.toHexString(actual),
          Long.toHexString(expected));
    }
    return actual;
  }

  @Override
  public void poke(long address, long word) {
    first.poke(address, word);
    second.poke(address, word);
    stepped(() -> "write of %x at %x".formatted(word, address));
  }
}
