package org.vmoffer.machine;

import org.vmoffer.memory.Bitmap;
import org.vmoffer.memory.KernelMemory;

/**
 * What the call of one thread has found out and has still to do: its pages, as {@link JobRows} has
 * them, and beside them
 *
 * <pre>
 *   header     one word each: copy, offer (parties and range as {@link
 *              org.vmoffer.kernel.OfferTable} has them, 0 for none), place
 *   tables     bitmap, bit t - 1 for table t: tables kept aside
 *   frames     bitmap: frames reserved, or to be freed
 *   moved      list, level &lt;&lt; 32 | table: tables that change hands or go
 *   tops       list, as {@link Tops} has them: the highest of those that change hands
 *   torn       list of leaves, as {@link Tables} has them: those that went with a root's entries
 *   pages      the words of {@link JobRows}
 * </pre>
 */
final class Job extends JobRows {
  private static final int COPY = 0;
  private static final int PARTIES = 1;
  private static final int RANGE = 2;
  private static final int PLACE = 3;
  private static final int HEADER = 4;

  private final KernelMemory memory;
  private final int base;
  private final Bitmap tables;
  private final Bitmap frames;
  private final WordList moved;
  private final WordList tops;
  private final WordList torn;

  Job(KernelMemory memory, int base, Scenario scenario, int capacity) {
    super(memory, base + (int) sets(scenario), capacity);
    int tableCount = scenario.config().tableFrames();
    int frameCount = scenario.config().frames();
    this.memory = memory;
    this.base = base;
    int at = base + HEADER;
    this.tables = new Bitmap(memory, at, tableCount);
    at += Bitmap.size(tableCount);
    this.frames = new Bitmap(memory, at, frameCount);
    at += Bitmap.size(frameCount);
    this.moved = new WordList(memory, at, tableCount);
    at += (int) WordList.words(tableCount);
    this.tops = new WordList(memory, at, mostTops(scenario));
    at += (int) WordList.words(mostTops(scenario));
    this.torn = new WordList(memory, at, mostTorn(scenario));
  }

  private static int mostTops(Scenario scenario) {
    return scenario.tableMoves() ? scenario.config().tableFrames() : 0;
  }

  private static int mostTorn(Scenario scenario) {
    return scenario.largestLeaf() == scenario.levels() ? scenario.fanOut() : 0;
  }

  static long words(Scenario scenario, long capacity) {
    return sets(scenario) + words(capacity);
  }

  /** Words of all but the rows. */
  private static long sets(Scenario scenario) {
    int tableCount = scenario.config().tableFrames();
    return HEADER
        + Bitmap.size(tableCount)
        + Bitmap.size(scenario.config().frames())
        + WordList.words(tableCount)
        + WordList.words(mostTops(scenario))
        + WordList.words(mostTorn(scenario));
  }

  /** Nothing found out, nothing to do. */
  @Override
  void clear() {
    super.clear();
    for (int word = COPY; word < HEADER; word++) {
      set(word, 0);
    }
    clear(tables);
    clear(frames);
    moved.truncate(0);
    tops.truncate(0);
    torn.truncate(0);
  }

  private static void clear(Bitmap set) {
    while (set.count() > 0) {
      set.remove(set.lowest(0));
    }
  }

  Bitmap tables() {
    return tables;
  }

  Bitmap frames() {
    return frames;
  }

  WordList moved() {
    return moved;
  }

  WordList tops() {
    return tops;
  }

  WordList torn() {
    return torn;
  }

  int copy() {
    return (int) memory.get(base + COPY) - 1;
  }

  void setCopy(int frame) {
    set(COPY, frame + 1L);
  }

  boolean hasCopy() {
    return memory.get(base + COPY) != 0;
  }

  long parties() {
    return memory.get(base + PARTIES);
  }

  long range() {
    return memory.get(base + RANGE);
  }

  void setOffer(long parties, long range) {
    set(PARTIES, parties);
    set(RANGE, range);
  }

  long place() {
    return memory.get(base + PLACE);
  }

  void setPlace(long page) {
    set(PLACE, page);
  }

  private void set(int word, long value) {
    if (memory.get(base + word) != value) {
      memory.set(base + word, value);
    }
  }
}
