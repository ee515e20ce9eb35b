package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.litmus.MachineState.Mapping;

/** Says how a step changes what walks find, {@code P1[0] RW→R} say. */
final class EntryChanges {
  private static final String NOTHING = "–";

  private EntryChanges() {}

  /** A text for each page that is found otherwise after the step than before it. */
  static List<String> between(MachineState before, MachineState after) {
    List<String> changes = new ArrayList<>();
    SortedMap<Integer, SortedMap<Integer, Mapping>> old = AddressSpaces.of(before);
    SortedMap<Integer, SortedMap<Integer, Mapping>> now = AddressSpaces.of(after);
    for (int pid = 1; pid <= before.roots().size(); pid++) {
      SortedMap<Integer, Mapping> oldPages = old.getOrDefault(pid, new TreeMap<>());
      SortedMap<Integer, Mapping> nowPages = now.getOrDefault(pid, new TreeMap<>());
      TreeSet<Integer> pages = new TreeSet<>(oldPages.keySet());
      pages.addAll(nowPages.keySet());
      for (int page : pages) {
        String was = text(oldPages.get(page));
        String is = text(nowPages.get(page));
        if (!was.equals(is)) {
          changes.add("P%d[%d] %s→%s".formatted(pid, page, was, is));
        }
      }
    }
    return changes;
  }

  /** The rights to a page and its frame; a star where a write makes a copy first. */
  private static String text(@Nullable Mapping mapping) {
    return mapping == null
        ? NOTHING
        : "%s%s@%d"
            .formatted(
                Permissions.of(mapping.rights()),
                mapping.copiedOnWrite() ? "*" : "",
                mapping.physical());
  }
}
