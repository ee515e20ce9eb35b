package org.vmoffer.conformance.litmus;

import java.util.List;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.BadInputException;

/** Refuses machines that do not fit what their test begins with. */
final class MachineCheck {
  private static final String X86 = "x86-64";

  private MachineCheck() {}

  /** Refuses what does not fit; {@code where} is what to complain of. */
  static void check(String where, MachineShape shape, InitialState start, List<Column> columns) {
    for (Column column : columns) {
      if (column.pid() > shape.pids()) {
        throw new BadInputException(
            where, column.name() + " with pids " + shape.pids(), "as many pids as there are");
      }
    }
    for (InitialState.Mapping mapping : start.mappings()) {
      if (mapping.page() >= shape.pages() || mapping.frame() >= shape.frames()) {
        throw new BadInputException(
            where,
            "P%d[%d] does not fit".formatted(mapping.pid(), mapping.page()),
            "pages and frames for all that is mapped at the start");
      }
      mustLive(where, mapping.pid(), "has pages", columns);
      mustBeRepresentable(where, mapping.rights(), shape.arch());
    }
    for (InitialState.Leaf leaf : start.leaves()) {
      mustFit(where, shape, leaf);
    }
    for (InitialState.Offer offer : start.offers()) {
      mustBeRepresentable(where, offer.grant(), shape.arch());
      mustLive(where, offer.source(), "has offered", columns);
      mustLive(where, offer.destination(), "was offered something", columns);
    }
  }

  private static void mustFit(String where, MachineShape shape, InitialState.Leaf leaf) {
    int pages = 1;
    for (int level = 1; level < shape.largestLeaf() && pages != leaf.pages(); level++) {
      pages *= shape.fanOut();
    }
    if (pages != leaf.pages() || shape.largestLeaf() > shape.levels()) {
      throw new BadInputException(
          where,
          "a leaf of %d pages, leaves up to level %d, a fanout of %d"
              .formatted(leaf.pages(), shape.largestLeaf(), shape.fanOut()),
          "a leaf of as many pages as an entry of a table stands for");
    }
  }

  private static void mustBeRepresentable(String where, Permissions rights, String arch) {
    boolean write = rights.contains(Permissions.W) && !rights.contains(Permissions.R);
    boolean execute = rights == Permissions.X && arch.equals(X86);
    if (write || execute) {
      throw new BadInputException(
          where, "rights %s on %s".formatted(rights, arch), "rights that its entries can say");
    }
  }

  private static void mustLive(String where, int pid, String why, List<Column> columns) {
    if (columns.stream().noneMatch(column -> column.pid() == pid && !column.later())) {
      throw new BadInputException(
          where,
          "no column of P%d, which %s at the start".formatted(pid, why),
          "a column, which may be empty, for each process that is there");
    }
  }
}
