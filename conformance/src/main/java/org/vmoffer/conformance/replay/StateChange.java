package org.vmoffer.conformance.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vmoffer.view.AbstractState;

/**
 * What a step changed, in few words: {@code +2} and {@code -2} for a process, {@code 1[0]} for page
 * 0 of process 1 with its frame, its current and maximum rights and its marks, {@code f0} for what
 * is in frame 0. Empty if nothing changed.
 */
public final class StateChange {
  private final List<String> changes = new ArrayList<>();

  private StateChange() {}

  /** The change as text. */
  public static String between(AbstractState before, AbstractState after) {
    StateChange change = new StateChange();
    change.compareProcesses(before, after);
    change.comparePages(before, after);
    change.compareOffers(before.offers(), after.offers());
    change.compareContents(before, after);
    return String.join(", ", change.changes);
  }

  private void compareProcesses(AbstractState before, AbstractState after) {
    Set<Integer> old = new HashSet<>();
    before.processes().forEach(process -> old.add(process.pid()));
    for (AbstractState.ProcessState process : after.processes()) {
      if (!old.remove(process.pid())) {
        changes.add("+" + process.pid());
      }
    }
    old.stream().sorted().forEach(pid -> changes.add("-" + pid));
  }

  private void comparePages(AbstractState before, AbstractState after) {
    Map<String, AbstractState.Page> old = pages(before);
    for (AbstractState.ProcessState process : after.processes()) {
      for (AbstractState.Page page : process.pages()) {
        String name = name(process.pid(), page.page());
        AbstractState.Page was = old.remove(name);
        if (was == null) {
          changes.add(name + " = " + text(page));
        } else if (!was.equals(page)) {
          changes.add(name + ": " + text(was) + " -> " + text(page));
        }
      }
    }
    old.keySet().stream().sorted().forEach(name -> changes.add(name + " unmapped"));
  }

  private static Map<String, AbstractState.Page> pages(AbstractState state) {
    Map<String, AbstractState.Page> pages = new HashMap<>();
    for (AbstractState.ProcessState process : state.processes()) {
      process.pages().forEach(page -> pages.put(name(process.pid(), page.page()), page));
    }
    return pages;
  }

  private static String name(int pid, long page) {
    return "%d[%d]".formatted(pid, page);
  }

  private static String text(AbstractState.Page page) {
    return "f%d %s/%s%s"
        .formatted(
            page.frame(),
            page.current().isEmpty() ? "-" : page.current(),
            page.maximum().isEmpty() ? "-" : page.maximum(),
            page.marks().names().stream().map(mark -> " " + mark).reduce("", String::concat));
  }

  private void compareOffers(List<AbstractState.Offer> before, List<AbstractState.Offer> after) {
    before.stream()
        .filter(offer -> !after.contains(offer))
        .forEach(offer -> changes.add("-offer " + text(offer)));
    after.stream()
        .filter(offer -> !before.contains(offer))
        .forEach(offer -> changes.add("+offer " + text(offer)));
  }

  private static String text(AbstractState.Offer offer) {
    return "%d[%d..%d] to %d, grant %s%s"
        .formatted(
            offer.source(),
            offer.page(),
            offer.page() + offer.pages() - 1,
            offer.destination(),
            offer.grant(),
            offer.drop().isEmpty() ? "" : " drop " + offer.drop());
  }

  private void compareContents(AbstractState before, AbstractState after) {
    Map<Integer, Long> old = contents(before);
    Map<Integer, Long> now = contents(after);
    Function<Integer, String> value =
        frame -> "f%d = %d".formatted(frame, now.getOrDefault(frame, 0L));
    Set<Integer> frames = new HashSet<>(old.keySet());
    frames.addAll(now.keySet());
    frames.stream()
        .sorted()
        .filter(frame -> !old.getOrDefault(frame, 0L).equals(now.getOrDefault(frame, 0L)))
        .forEach(frame -> changes.add(value.apply(frame)));
  }

  private static Map<Integer, Long> contents(AbstractState state) {
    Map<Integer, Long> contents = new HashMap<>();
    state.contents().forEach(content -> contents.put(content.frame(), content.value()));
    return contents;
  }
}
