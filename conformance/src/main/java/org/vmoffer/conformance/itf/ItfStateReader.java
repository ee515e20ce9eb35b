package org.vmoffer.conformance.itf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.view.AbstractState;

/**
 * Reads states of the atomic level: its variables, in the way of {@link Itf} or as TLC has them,
 * where a page that is not mapped maps to a model value.
 */
final class ItfStateReader {
  private final Hello machine;

  /** A reader of states of a machine. */
  ItfStateReader(Hello machine) {
    this.machine = machine;
  }

  /**
   * Reads one state.
   *
   * @throws org.vmoffer.conformance.BadInputException if a variable is missing or wrong
   */
  AbstractState read(ItfFields state) {
    List<AbstractState.ProcessState> processes = new ArrayList<>();
    List<Integer> alive = state.field("alive").members().stream().map(this::pid).sorted().toList();
    List<ItfFields.Pair> spaces = state.field("space").pairs();
    for (int pid : alive) {
      List<AbstractState.Page> pages = new ArrayList<>();
      spaces.stream()
          .filter(space -> pid(space.argument()) == pid)
          .forEach(space -> pages.addAll(pages(space.result())));
      processes.add(new AbstractState.ProcessState(pid, pages));
    }
    return new AbstractState(
        processes,
        state.field("offers").elements().stream().map(this::offer).toList(),
        state.field("free").members().stream().map(this::frame).sorted().toList(),
        contents(state.field("content")));
  }

  private int pid(ItfFields value) {
    return value.integer(1, machine.maxPid());
  }

  private int page(ItfFields value) {
    return value.integer(0, machine.userPages() - 1);
  }

  private int frame(ItfFields value) {
    return value.integer(0, machine.frames() - 1);
  }

  private List<AbstractState.Page> pages(ItfFields space) {
    return space.pairs().stream()
        .filter(pair -> pair.result().isRecord())
        .map(
            pair ->
                new AbstractState.Page(
                    page(pair.argument()),
                    frame(pair.result().field("frame")),
                    permissions(pair.result().field("cur")),
                    permissions(pair.result().field("max")),
                    marks(pair.result().field("marks"))))
        .sorted(Comparator.comparingLong(AbstractState.Page::page))
        .toList();
  }

  private AbstractState.Offer offer(ItfFields offer) {
    return new AbstractState.Offer(
        pid(offer.field("src")),
        pid(offer.field("dst")),
        page(offer.field("page")),
        offer.field("pages").integer(1, machine.userPages()),
        permissions(offer.field("grant")),
        permissions(offer.field("drop")));
  }

  private List<AbstractState.Content> contents(ItfFields content) {
    List<AbstractState.Content> contents = new ArrayList<>();
    for (ItfFields.Pair pair : content.pairs()) {
      long value = pair.result().integer();
      if (value != 0) {
        contents.add(new AbstractState.Content(frame(pair.argument()), value));
      }
    }
    contents.sort(Comparator.comparingInt(AbstractState.Content::frame));
    return contents;
  }

  private static Permissions permissions(ItfFields set) {
    return set.words(
        words -> {
          int bits = 0;
          for (String word : words) {
            bits |= Permissions.parse(word).bits();
          }
          return Permissions.of(bits);
        },
        "a set of \"R\", \"W\", \"X\"");
  }

  private static Marks marks(ItfFields set) {
    return set.words(
        words ->
            Arrays.stream(Marks.values())
                .filter(each -> Set.copyOf(each.names()).equals(Set.copyOf(words)))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new),
        "a set of \"shared\", \"pinned\", \"special\"");
  }
}
