package org.vmoffer.conformance.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps that have names so far, and which of their fields are looked at. */
final class Names {
  private final List<Query.Named> named = new ArrayList<>();
  private final List<Query.Slot> slots = new ArrayList<>();

  /** Names a step; from now on it can be looked at. */
  void add(String name, int step, Set<CallName> calls) {
    named.add(new Query.Named(name, step, calls));
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  Optional<Query.Named> find(String name) {
    return named.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The names, for messages. */
  String all() {
    return named.isEmpty()
        ? "no step has a name yet"
        : named.stream().map(Query.Named::name).collect(Collectors.joining(" "));
  }

  /** The number of the slot for a field of a named step. */
  int slot(Query.Named step, Field field) {
    Query.Slot slot = new Query.Slot(step.step(), field);
    int known = slots.indexOf(slot);
    if (known >= 0) {
      return known;
    }
    slots.add(slot);
    return slots.size() - 1;
  }

  List<Query.Slot> slots() {
    return slots;
  }
}
