package org.vmoffer.conformance.litmus;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.litmus.MachineState.Empty;
import org.vmoffer.conformance.litmus.MachineState.Entry;
import org.vmoffer.conformance.litmus.MachineState.Mapping;
import org.vmoffer.conformance.litmus.MachineState.Table;

/** What walks through the tables of a state find: for each pid its pages. */
final class AddressSpaces {
  private final MachineState state;

  private AddressSpaces(MachineState state) {
    this.state = state;
  }

  /** The pages of each process that has any. */
  static SortedMap<Integer, SortedMap<Integer, Mapping>> of(MachineState state) {
    AddressSpaces spaces = new AddressSpaces(state);
    SortedMap<Integer, SortedMap<Integer, Mapping>> all = new TreeMap<>();
    for (int pid = 1; pid <= state.roots().size(); pid++) {
      SortedMap<Integer, Mapping> pages = new TreeMap<>();
      int root = state.roots().get(pid - 1);
      if (root != 0) {
        Table table = new Table(root, Permissions.MASK, Permissions.MASK);
        spaces.walk(table, 0, state.levels(), pages);
      }
      if (!pages.isEmpty()) {
        all.put(pid, pages);
      }
    }
    return all;
  }

  /** Puts what hangs below a table into the pages; {@code above} is its number at its level. */
  private void walk(Table table, int above, int level, SortedMap<Integer, Mapping> pages) {
    List<Entry> slots = slots(table.number());
    for (int slot = 0; slot < slots.size(); slot++) {
      int number = above * slots.size() + slot;
      switch (slots.get(slot)) {
        case Empty _ -> {}
        case Mapping leaf -> leaf(leaf, number, level, table, pages);
        case Table next -> {
          int rights = next.rights() & table.rights();
          int maximum = next.maximum() & table.maximum();
          walk(new Table(next.number(), rights, maximum), number, level - 1, pages);
        }
      }
    }
  }

  private List<Entry> slots(int table) {
    return state.tables().get(table - 1);
  }

  private void leaf(
      Mapping leaf, int number, int level, Table cap, SortedMap<Integer, Mapping> pages) {
    int span = 1;
    for (int k = 1; k < level; k++) {
      span *= slots(cap.number()).size();
    }
    for (int i = 0; i < span; i++) {
      Mapping page =
          new Mapping(
              level == 1 ? leaf.frame() : frame(leaf.frame(), level - 1, i, span),
              leaf.physical() + i,
              leaf.rights() & cap.rights(),
              leaf.maximum() & cap.maximum(),
              leaf.marks(),
              leaf.copiedOnWrite());
      pages.put(number * span + i, page);
    }
  }

  /** The frame that callers see behind a page of a large leaf, from the tables that it keeps. */
  private int frame(int table, int level, int page, int pages) {
    int below = pages / slots(table).size();
    int slot = page / below;
    if (!(slots(table).get(slot) instanceof Empty(int kept))) {
      throw new IllegalStateException("table " + table + " is kept and not empty");
    }
    return level == 1 ? kept : frame(kept, level - 1, page % below, below);
  }
}
