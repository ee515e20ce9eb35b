package org.vmoffer.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.trace.JsonTree;
import org.vmoffer.view.AbstractState;

/**
 * The first field in which two things differ, by the name that it has in files.
 *
 * @param field the way to the field: {@code processes.2.pages.0.cur}
 * @param expected what should be there, as JSON, or {@code nothing}
 * @param actual what is there
 */
public record Difference(String field, String expected, String actual) {
  /** Where two states differ first; empty if they do not. */
  public static Optional<Difference> between(AbstractState expected, AbstractState actual) {
    return find("", json(expected), json(actual));
  }

  /** Where two replies differ first; empty if they do not. */
  public static Optional<Difference> between(Reply expected, Reply actual) {
    return find("", JsonTree.of(expected), JsonTree.of(actual));
  }

  private static Optional<Difference> find(
      String field, @Nullable JsonNode expected, @Nullable JsonNode actual) {
    if (expected == null || actual == null || !expected.isContainerNode()) {
      return expected != null && expected.equals(actual)
          ? Optional.empty()
          : Optional.of(new Difference(field, text(expected), text(actual)));
    }
    for (String name : names(expected, actual)) {
      String path = field.isEmpty() ? name : field + "." + name;
      Optional<Difference> found = find(path, child(expected, name), child(actual, name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The names of all parts of both, numbers in their order. */
  private static List<String> names(JsonNode one, JsonNode other) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode node : List.of(one, other)) {
      node.fieldNames().forEachRemaining(names::add);
      for (int i = 0; node.isArray() && i < node.size(); i++) {
        names.add(Integer.toString(i));
      }
    }
    List<String> sorted = new ArrayList<>(names);
    if (sorted.stream().allMatch(name -> name.matches("[0-9]{1,9}"))) {
      sorted.sort(Comparator.comparingInt(Integer::parseInt));
    }
    return sorted;
  }

  private static @Nullable JsonNode child(JsonNode node, String name) {
    return node.isArray() ? node.get(Integer.parseInt(name)) : node.get(name);
  }

  private static String text(@Nullable JsonNode node) {
    return node == null ? "nothing" : node.toString();
  }

  /** The state as in files, and its free frames, which files leave out. */
  static JsonNode json(AbstractState state) {
    ObjectNode json = (ObjectNode) JsonTree.of(state);
    state.free().forEach(json.putArray("free")::add);
    return json;
  }
}
