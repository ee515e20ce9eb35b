package org.vmoffer.conformance.litmus;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vmoffer.conformance.litmus.MachineState.Absent;
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
        spaces.walk(new Table(root), 0, pages);
      }
      if (!pages.isEmpty()) {
        all.put(pid, pages);
      }
    }
    return all;
  }

  /** Puts what hangs below an entry into the pages; {@code above} is the page number so far. */
  private void walk(Entry entry, int above, SortedMap<Integer, Mapping> pages) {
    switch (entry) {
      case Absent _ -> {}
      case Mapping mapping -> pages.put(above, mapping);
      case Table table -> {
        List<Entry> slots = state.tables().get(table.number() - 1);
        for (int slot = 0; slot < slots.size(); slot++) {
          walk(slots.get(slot), above * slots.size() + slot, pages);
        }
      }
    }
  }
}
