package org.vmoffer.machine;

import java.util.function.IntConsumer;
import org.vmoffer.api.Permissions;
import org.vmoffer.memory.Bitmap;
import org.vmoffer.pagetable.Attributes;

/**
 * Large leaves and the tables that they keep, so that no split ever needs one that is not there.
 *
 * <p>A leaf in a table of level k maps as many frames in a row as a table of level k - 1 has pages
 * below it. What it keeps are the tables that these pages would take one by one, as a tree that is
 * ready to be hung up: the first of them is named beside the leaf, and names, beside its own empty
 * slots, the next ones down; the lowest have the frames there that callers are promised. A split
 * writes the slots and nothing else.
 */
final class LargeLeaves {
  private final Tables tables;

  LargeLeaves(Tables tables) {
    this.tables = tables;
  }

  /** Tells which frame is promised behind a page. */
  @FunctionalInterface
  interface FrameOf {
    int frame(long page);
  }

  /**
   * The frame that is promised behind a page.
   *
   * @param kept the first table that the leaf keeps
   * @param level the level of the table with the leaf
   */
  int frame(int kept, int level, long page) {
    int table = kept;
    for (int k = level - 1; k > 1; k--) {
      table = tables.besideIn(table, tables.slotOf(page, k));
    }
    return tables.besideIn(table, tables.slotOf(page, 1));
  }

  /** How many tables a leaf in a table of this level keeps. */
  long deposit(int level) {
    long count = 0;
    for (int k = 2; k <= level; k++) {
      count = 1 + tables.fanOut() * count;
    }
    return count;
  }

  /**
   * Makes the lowest of the tables aside those that a leaf keeps, in the order of a walk through
   * them; the first one.
   */
  int keep(Bitmap aside, int level, long page, FrameOf promised) {
    int lowest = aside.lowest(0);
    aside.remove(lowest);
    int table = lowest + 1;
    long span = tables.span(level - 2);
    for (int slot = 0; slot < tables.fanOut(); slot++) {
      long first = page + slot * span;
      int below = level == 2 ? promised.frame(first) : keep(aside, level - 1, first, promised);
      tables.setBesideIn(table, slot, below);
    }
    return table;
  }

  /** Gives every table that a leaf keeps. */
  void kept(int kept, int level, IntConsumer table) {
    table.accept(kept);
    for (int slot = 0; level > 2 && slot < tables.fanOut(); slot++) {
      kept(tables.besideIn(kept, slot), level - 1, table);
    }
  }

  /** Makes the tables spare that a leaf has kept, which goes as a whole. */
  void release(int kept, int level) {
    for (int slot = 0; slot < tables.fanOut(); slot++) {
      if (level > 2) {
        release(tables.besideIn(kept, slot), level - 1);
      }
      tables.setBesideIn(kept, slot, 0);
    }
    tables.pool().give(kept);
  }

  /** Makes the pages below a slot of a table of a level one leaf; they must fit. */
  void fold(int pid, long page, int level) {
    int above = tables.tableOn(pid, page, level);
    int slot = tables.slotOf(page, level);
    long first = tables.entry(pid, page);
    int table = tables.next(above, slot, level);
    empty(table, level - 1);
    tables.putIn(above, slot, Mapping.withFrame(first, table), level);
  }

  /** Leaves of a table and those below it what a leaf keeps them for. */
  private void empty(int table, int level) {
    for (int slot = 0; slot < tables.fanOut(); slot++) {
      int next = level == 1 ? 0 : tables.next(table, slot, level);
      if (next != 0) {
        empty(next, level - 1);
      }
      int beside = level == 1 ? tables.besideIn(table, slot) : next;
      tables.remove(table, slot);
      tables.setBesideIn(table, slot, beside);
    }
  }

  /**
   * Makes a leaf a table of the next smaller ones: the same translations, one level down. A core
   * that has the whole cached may go on to write without a word to the pieces, so that each piece
   * that can be written counts as accessed and dirty.
   */
  void split(int pid, long page, int level) {
    int above = tables.tableOn(pid, page, level);
    int slot = tables.slotOf(page, level);
    long leaf = tables.leafIn(above, slot);
    boolean isWritable = (Mapping.hard(leaf) & Permissions.WRITE) != 0;
    long noted = isWritable ? tables.setByHardware() : tables.setByHardware(above, slot);
    int table = Mapping.frame(leaf);
    int span = (int) tables.span(level - 2);
    for (int s = 0; s < tables.fanOut(); s++) {
      long piece = Mapping.withFrame(leaf, tables.besideIn(table, s));
      tables.putIn(table, s, Mapping.withPhys(piece, Mapping.phys(leaf) + s * span), level - 1);
      tables.addSetByHardware(table, s, noted);
    }
    tables.setNext(above, slot, table, Attributes.UNCAPPED);
  }
}
