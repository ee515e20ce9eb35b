package org.vmoffer.pagetable;

import org.vmoffer.memory.Bitmap;
import org.vmoffer.memory.KernelMemory;

/**
 * The frames set aside for page tables. Table frames are numbered from 1, frame 0 being left unused
 * so that no table is at physical address 0; a free table frame holds zeros only.
 *
 * <pre>
 *   free set      bitmap, bit t - 1 for table frame t
 *   counts        one word a table frame: entries in use
 *   contents      one block a table frame: its entries, then their companions if the format has any
 * </pre>
 */
public final class TablePool {
  private final KernelMemory memory;
  private final Bitmap free;
  private final int frames;
  private final int counts;
  private final int contents;
  private final int blockBits;
  private final int companionOffset;

  /** The pool at these words. */
  public TablePool(KernelMemory memory, int base, EntryFormat format, int frames) {
    this.memory = memory;
    this.frames = frames;
    this.free = new Bitmap(memory, base, frames);
    this.counts = base + Bitmap.size(frames);
    this.contents = counts + frames;
    this.blockBits = blockBits(format);
    this.companionOffset = format.hasCompanion() ? format.geometry().entries() : 0;
  }

  /** Words that a pool takes. */
  public static long size(EntryFormat format, int frames) {
    return Bitmap.size(frames) + frames + ((long) frames << blockBits(format));
  }

  private static int blockBits(EntryFormat format) {
    return format.geometry().indexBits() + (format.hasCompanion() ? 1 : 0);
  }

  /** Makes every table frame free; the words must be zero. */
  public void format() {
    free.fill();
  }

  /** How many table frames there are, free or not. */
  public int frames() {
    return frames;
  }

  /** How many table frames are free. */
  public int freeCount() {
    return free.count();
  }

  /** Whether a table frame is free. */
  public boolean isFree(int table) {
    return free.contains(table - 1);
  }

  /** The free tables as bits, by word: table t is bit t - 1. */
  public long freeWord(int w) {
    return free.word(w);
  }

  /** Takes the lowest free table frame; there must be one. */
  public int take() {
    int index = free.lowest(0);
    free.remove(index);
    return index + 1;
  }

  /** Gives back a table frame that has no entry in use. */
  public void give(int table) {
    free.add(table - 1);
  }

  /** The word index of a table's first entry. */
  public int words(int table) {
    return contents + ((table - 1) << blockBits);
  }

  /** The word index of the companion of an entry; the entry itself if the format has none. */
  public int companion(int entryIndex) {
    return entryIndex + companionOffset;
  }

  /** Entries of a table that are in use. */
  public int used(int table) {
    return (int) memory.get(counts + table - 1);
  }

  /** Counts an entry that is now in use. */
  public void entryAdded(int entryIndex) {
    int index = countOf(entryIndex);
    memory.set(index, memory.get(index) + 1);
  }

  /** Counts an entry that is no longer in use; whether it was the table's last one. */
  public boolean entryRemoved(int entryIndex) {
    int index = countOf(entryIndex);
    long used = memory.get(index) - 1;
    memory.set(index, used);
    return used == 0;
  }

  /** The table frame in which an entry lies. */
  public int tableOf(int entryIndex) {
    return ((entryIndex - contents) >> blockBits) + 1;
  }

  private int countOf(int entryIndex) {
    return counts + ((entryIndex - contents) >> blockBits);
  }
}
