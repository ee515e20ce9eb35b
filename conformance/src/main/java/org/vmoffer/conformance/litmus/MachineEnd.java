package org.vmoffer.conformance.litmus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vmoffer.conformance.litmus.MachineState.Absent;
import org.vmoffer.conformance.litmus.MachineState.Entry;
import org.vmoffer.conformance.litmus.MachineState.Mapping;
import org.vmoffer.conformance.litmus.MachineState.Table;
import org.vmoffer.conformance.tlc.FinalState;
import org.vmoffer.conformance.tlc.FinalState.Page;

/** What can be seen of a machine that rests: the walk from its states to those that TLC's give. */
final class MachineEnd {
  private final MachineState state;
  private final Map<Integer, Integer> aliases = new HashMap<>();

  private MachineEnd(MachineState state) {
    this.state = state;
  }

  /** What can be seen of this state. */
  static FinalState of(MachineState state) {
    return new MachineEnd(state).end();
  }

  private FinalState end() {
    SortedMap<Integer, SortedMap<Integer, Page>> pages = new TreeMap<>();
    for (int pid = 1; pid <= state.roots().size(); pid++) {
      SortedMap<Integer, Page> space = new TreeMap<>();
      int root = state.roots().get(pid - 1);
      if (root != 0) {
        walk(new Table(root), 0, space);
      }
      if (!space.isEmpty()) {
        pages.put(pid, space);
      }
    }
    return new FinalState(
        state.results(), new TreeSet<>(state.alive()), pages, state.offers(), state.free());
  }

  /** Puts what hangs below an entry into the space; {@code above} is the page number so far. */
  private void walk(Entry entry, int above, SortedMap<Integer, Page> space) {
    switch (entry) {
      case Absent _ -> {}
      case Mapping mapping -> space.put(above, page(mapping));
      case Table table -> {
        List<Entry> slots = state.tables().get(table.number() - 1);
        for (int slot = 0; slot < slots.size(); slot++) {
          walk(slots.get(slot), above * slots.size() + slot, space);
        }
      }
    }
  }

  private Page page(Mapping mapping) {
    return new Page(
        aliases.computeIfAbsent(mapping.frame(), _ -> aliases.size()),
        mapping.rights(),
        mapping.maximum(),
        mapping.marks(),
        state.memory().get(mapping.physical()));
  }
}
