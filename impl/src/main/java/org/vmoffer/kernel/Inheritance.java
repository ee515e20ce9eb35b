package org.vmoffer.kernel;

import org.vmoffer.api.Marks;
import org.vmoffer.pagetable.PageTables;

/**
 * What a child gets of its parent's address space: copies of private pages, the very frames of
 * shared ones, nothing of special ones; permissions as they are, no pins.
 */
final class Inheritance {
  private final int userPages;
  private final ProcessTable processes;
  private final FrameTable frames;
  private final PageTables tables;

  Inheritance(KernelState state) {
    this.userPages = state.config().userPages();
    this.processes = state.processes();
    this.frames = state.frames();
    this.tables = state.tables();
  }

  private static boolean isInherited(int attributes) {
    return (attributes & Marks.SPECIAL_BIT) == 0;
  }

  private static boolean isShared(int attributes) {
    return (attributes & Marks.SHARED_BIT) != 0;
  }

  /** How many frames a child of the process would take. */
  int framesNeeded(int pid) {
    int root = processes.root(pid);
    int count = 0;
    for (long page = next(root, 0); page < userPages; page = next(root, page + 1)) {
      int attributes = tables.attributes(tables.find(root, page));
      if (isInherited(attributes) && !isShared(attributes)) {
        count++;
      }
    }
    return count;
  }

  /** How many tables a child of the process would take, its root included. */
  int tablesNeeded(int pid) {
    int root = processes.root(pid);
    int count = 1;
    long previous = -1;
    for (long page = next(root, 0); page < userPages; page = next(root, page + 1)) {
      if (isInherited(tables.attributes(tables.find(root, page)))) {
        count += tablesBetween(previous, page);
        previous = page;
      }
    }
    return count;
  }

  /** How many tables the page takes that the previous one, or -1 for none, has not taken. */
  private int tablesBetween(long previous, long page) {
    int count = 0;
    for (int level = 1; level <= tables.geometry().top(); level++) {
      int shift = tables.geometry().shift(level);
      if (previous < 0 || page >>> shift != previous >>> shift) {
        count++;
      }
    }
    return count;
  }

  /** Fills the empty address space of a child; frames and tables must be free. */
  void inherit(int parent, int child) {
    int from = processes.root(parent);
    int to = processes.root(child);
    int copy = -1;
    for (long page = next(from, 0); page < userPages; page = next(from, page + 1)) {
      long entry = tables.find(from, page);
      int attributes = tables.attributes(entry);
      if (!isInherited(attributes)) {
        continue;
      }
      int frame = frames.logical(tables.frame(entry));
      if (isShared(attributes)) {
        frames.retain(frame);
      } else {
        copy = frames.take(copy + 1);
        frames.setContent(copy, frames.content(frame));
        frame = copy;
      }
      tables.map(to, page, frames.physical(frame), attributes & ~Marks.PINNED_BIT);
    }
  }

  private long next(int root, long page) {
    return tables.nextMapped(root, page, userPages);
  }
}
