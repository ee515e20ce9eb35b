package org.vmoffer.conformance.mutate;

import static org.vmoffer.conformance.mutate.Part.slice;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.tlc.SpecNode;

/** Breaks tables of outcomes: one has the errno of the next that has another one. */
final class ErrnoMutator implements Mutator {
  private static final String ENTRY = ":>";

  @Override
  public void look(SpecNode node, Site site) {
    if (!node.equals(site.operator().body())) {
      return;
    }
    List<SpecNode> entries = new ArrayList<>();
    collect(node, entries);
    for (int i = 0; i < entries.size(); i++) {
      SpecNode entry = entries.get(i);
      for (int step = 1; step < entries.size(); step++) {
        SpecNode other = entries.get((i + step) % entries.size()).child(1);
        if (!other.name().equals(entry.child(1).name())) {
          site.add(
              Mutation.ERRNO_EXCHANGED,
              entry.child(0).name(),
              Patch.of(entry.child(1), slice(other)));
          break;
        }
      }
    }
  }

  private static void collect(SpecNode node, List<SpecNode> entries) {
    if (node.is(ENTRY)) {
      entries.add(node);
    }
    node.children().forEach(child -> collect(child, entries));
  }
}
