package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.litmus.InitialState.Leaf;
import org.vmoffer.conformance.litmus.InitialState.Mapping;
import org.vmoffer.conformance.litmus.InitialState.Offer;

/** Reads what is there when a test begins. */
final class StartReader {
  private final List<Mapping> mappings = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private int frames;

  /** What has been read. */
  InitialState state() {
    return new InitialState(mappings, offers, leaves);
  }

  /**
   * Takes the mappings of a line: {@code P1[0] RW max RWX special, P1[2..3] RW large, P2[1] R
   * shares P1[0]}.
   */
  void mappings(Tokens tokens) {
    do {
      int pid = tokens.pid();
      int first = page(tokens);
      int last = tokens.takes("..") ? tokens.number(first, MachineShape.MOST - 1, "a page") : first;
      tokens.take("]");
      Permissions rights = tokens.rights();
      Permissions maximum = tokens.takes("max") ? tokens.rights() : Permissions.RWX;
      if (!maximum.contains(rights)) {
        throw tokens.complaint("a maximum with all rights that there are");
      }
      if (tokens.takes("shares")) {
        add(tokens, pid, first, shared(tokens), rights, maximum, Marks.SHARED);
        continue;
      }
      Marks marks = tokens.takes("special") ? Marks.SPECIAL : Marks.NONE;
      if (tokens.takes("large")) {
        leaf(tokens, pid, first, last - first + 1);
      }
      for (int page = first; page <= last; page++) {
        add(tokens, pid, page, frames++, rights, maximum, marks);
      }
    } while (tokens.takes(","));
    tokens.mustBeDone();
  }

  /** The pages get frames that are aligned to their number. */
  private void leaf(Tokens tokens, int pid, int first, int pages) {
    if (pages < 2 || Integer.bitCount(pages) != 1 || first % pages != 0) {
      throw tokens.complaint("a power of 2 of pages, from a multiple of that number on");
    }
    frames = (frames + pages - 1) / pages * pages;
    leaves.add(new Leaf(pid, first, pages));
  }

  private static int page(Tokens tokens) {
    tokens.take("[");
    return tokens.number(0, MachineShape.MOST - 1, "a page");
  }

  private void add(
      Tokens tokens,
      int pid,
      int page,
      int frame,
      Permissions rights,
      Permissions maximum,
      Marks marks) {
    if (mappings.size() >= MachineShape.MOST) {
      throw tokens.complaint("at most " + MachineShape.MOST + " mappings");
    }
    if (find(pid, page).isPresent()) {
      throw tokens.complaint("each page once, P%d[%d] is mapped already".formatted(pid, page));
    }
    mappings.add(new Mapping(pid, page, frame, rights, maximum, marks));
  }

  /** The frame of a page that is mapped already, which is marked as shared. */
  private int shared(Tokens tokens) {
    int pid = tokens.pid();
    int page = page(tokens);
    tokens.take("]");
    Optional<Mapping> found = find(pid, page);
    if (found.isEmpty()) {
      throw tokens.complaint("a page that is mapped further up");
    }
    Mapping old = found.get();
    mappings.set(
        mappings.indexOf(old),
        new Mapping(
            pid,
            page,
            old.frame(),
            old.rights(),
            old.maximum(),
            Marks.of(old.marks().bits() | Marks.SHARED_BIT)));
    return old.frame();
  }

  private Optional<Mapping> find(int pid, int page) {
    return mappings.stream()
        .filter(mapping -> mapping.pid() == pid && mapping.page() == page)
        .findAny();
  }

  /** Takes an offer: {@code P1[0..1] to P2 grant R drop W}. */
  void offer(Tokens tokens) {
    int source = tokens.pid();
    int first = page(tokens);
    int last = tokens.takes("..") ? tokens.number(first, MachineShape.MOST - 1, "a page") : first;
    tokens.take("]");
    tokens.take("to");
    int destination = tokens.pid();
    if (destination == source) {
      throw tokens.complaint("another process");
    }
    tokens.take("grant");
    Permissions grant = tokens.rights();
    if (grant.isEmpty()) {
      throw tokens.complaint("a right");
    }
    Permissions drop = OperationReader.drop(tokens);
    tokens.mustBeDone();
    for (int page = first; page <= last; page++) {
      if (find(source, page).isEmpty()) {
        throw tokens.complaint("pages that are mapped further up");
      }
    }
    offers.add(new Offer(source, destination, first, last - first + 1, grant, drop));
  }
}
