package org.vmoffer.conformance.litmus;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vmoffer.conformance.litmus.MachineState.Mapping;
import org.vmoffer.conformance.tlc.FinalState;
import org.vmoffer.conformance.tlc.FinalState.Page;

/** What can be seen of a state of the machine when it rests. */
final class MachineEnd {
  private MachineEnd() {}

  /** What can be seen of this state. */
  static FinalState of(MachineState state) {
    Map<Integer, Integer> aliases = new HashMap<>();
    SortedMap<Integer, SortedMap<Integer, Page>> pages = new TreeMap<>();
    AddressSpaces.of(state)
        .forEach(
            (pid, space) -> {
              SortedMap<Integer, Page> seen = new TreeMap<>();
              space.forEach(
                  (number, mapping) -> {
                    int alias = aliases.computeIfAbsent(mapping.frame(), _ -> aliases.size());
                    seen.put(number, page(mapping, alias, state));
                  });
              pages.put(pid, seen);
            });
    return new FinalState(
        state.results(), new TreeSet<>(state.alive()), pages, state.offers(), state.free());
  }

  private static Page page(Mapping mapping, int alias, MachineState state) {
    return new Page(
        alias,
        mapping.rights(),
        mapping.maximum(),
        mapping.marks(),
        state.memory().get(mapping.physical()));
  }
}
