package org.vmoffer.conformance.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.AbstractState.Page;
import org.vmoffer.view.AbstractState.ProcessState;

/**
 * A bijection between the frames in use of the specification and those of a program, kept along a
 * walk: it grows when a frame is taken and shrinks when it is freed.
 */
public final class FrameNames {
  /** No frame is in use. */
  public static final FrameNames NONE = new FrameNames(Map.of());

  /** From the specification's frames to the program's. */
  private final Map<Integer, Integer> told;

  private FrameNames(Map<Integer, Integer> told) {
    this.told = told;
  }

  /**
   * The names with which a state that a program has told is the expected one; empty if there are
   * none. What frames hold is not compared.
   */
  public Optional<FrameNames> match(AbstractState expected, AbstractState told) {
    List<ProcessState> processes = expected.processes();
    if (processes.size() != told.processes().size() || !expected.offers().equals(told.offers())) {
      return Optional.empty();
    }
    Map<Integer, Integer> names = new HashMap<>();
    for (int i = 0; i < processes.size(); i++) {
      if (!match(processes.get(i), told.processes().get(i), names)) {
        return Optional.empty();
      }
    }
    Set<Integer> different = new HashSet<>(names.values());
    return different.size() == names.size() ? Optional.of(new FrameNames(names)) : Optional.empty();
  }

  /** Whether nothing is known of any frame. */
  public boolean isEmpty() {
    return told.isEmpty();
  }

  /** The names of those frames that are still in use in a state. */
  public FrameNames retained(AbstractState state) {
    Map<Integer, Integer> kept = new HashMap<>();
    forEachPage(
        state,
        (_, frame) -> {
          Integer name = told.get(frame);
          if (name != null) {
            kept.put(frame, name);
          }
        });
    return new FrameNames(kept);
  }

  private boolean match(ProcessState expected, ProcessState told, Map<Integer, Integer> names) {
    List<Page> pages = expected.pages();
    if (expected.pid() != told.pid() || pages.size() != told.pages().size()) {
      return false;
    }
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      Page other = told.pages().get(i);
      if (!named(page, other.frame()).equals(other)
          || !isStill(page.frame(), other.frame())
          || !isStill(names.putIfAbsent(page.frame(), other.frame()), other.frame())) {
        return false;
      }
    }
    return true;
  }

  private boolean isStill(int frame, int name) {
    return isStill(told.get(frame), name);
  }

  private static boolean isStill(@Nullable Integer known, int name) {
    return known == null || known == name;
  }

  /**
   * A state that a program has told, with the specification's names for frames, so that the two can
   * be shown beside each other. A frame that is not known yet is taken for the one that is expected
   * at its place; what is left has negative numbers.
   */
  public AbstractState renamed(AbstractState state, AbstractState expected) {
    Map<Integer, Integer> back = new HashMap<>();
    told.forEach((frame, name) -> back.put(name, frame));
    Map<List<Number>, Integer> places = new HashMap<>();
    forEachPage(expected, (place, frame) -> places.put(place, frame));
    Set<Integer> known = new HashSet<>(back.values());
    forEachPage(
        state,
        (place, name) -> {
          Integer frame = places.get(place);
          if (frame != null && !back.containsKey(name) && known.add(frame)) {
            back.put(name, frame);
          }
        });
    return new AbstractState(
        state.processes().stream().map(process -> renamed(process, back)).toList(),
        state.offers(),
        state.free(),
        state.contents());
  }

  private static void forEachPage(AbstractState state, BiConsumer<List<Number>, Integer> action) {
    for (ProcessState process : state.processes()) {
      for (Page page : process.pages()) {
        action.accept(List.of(process.pid(), page.page()), page.frame());
      }
    }
  }

  private static ProcessState renamed(ProcessState process, Map<Integer, Integer> back) {
    return new ProcessState(
        process.pid(),
        process.pages().stream()
            .map(page -> named(page, back.getOrDefault(page.frame(), -1 - page.frame())))
            .toList());
  }

  private static Page named(Page page, int frame) {
    return new Page(page.page(), frame, page.current(), page.maximum(), page.marks());
  }
}
