package org.vmoffer.conformance.litmus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.litmus.InitialState.Leaf;
import org.vmoffer.conformance.litmus.InitialState.Mapping;

/**
 * Writes litmus tests. What has been written is read back and compared: a start or a call that the
 * format cannot say is never changed into one that it can.
 */
public final class LitmusWriter {
  private final String name;
  private final MachineShape machine;
  private final InitialState start;
  private final List<Column> columns;
  private final StringBuilder text = new StringBuilder();

  /**
   * A writer of a test.
   *
   * @param name the test's name, from which comes that of its file
   */
  public LitmusWriter(String name, MachineShape machine, InitialState start, List<Column> columns) {
    this.name = name;
    this.machine = machine;
    this.start = start;
    this.columns = List.copyOf(columns);
  }

  /**
   * The text.
   *
   * @param comments lines to stand above it
   * @param asks the question
   * @param cites where it comes from
   * @param expectations what may come of it: the keyword and the condition
   * @throws BadInputException if the format cannot say it
   */
  public String text(List<String> comments, String asks, String cites, List<String> expectations) {
    text.setLength(0);
    comments.forEach(line -> text.append("# ").append(line).append('\n'));
    line("test     ", name);
    line("asks     ", asks);
    line("cites    ", cites);
    text.append('\n');
    line("machine  ", machine());
    String mappings = mappings();
    if (!mappings.isEmpty()) {
      line("start    ", mappings);
    }
    start.offers().forEach(offer -> line("pending  ", offer(offer)));
    text.append('\n').append(ColumnText.of(columns)).append('\n');
    expectations.forEach(each -> text.append(each).append('\n'));
    mustReadBack();
    return text.toString();
  }

  private void line(String keyword, String rest) {
    text.append(keyword).append(rest).append('\n');
  }

  private String machine() {
    List<String> items = new ArrayList<>();
    items.add("arch " + machine.arch());
    items.add("pids " + machine.pids());
    items.add("pages " + machine.pages());
    items.add("frames " + machine.frames());
    items.add("tables " + machine.tables());
    items.add("limit " + machine.offerLimit());
    items.add("levels " + machine.levels());
    items.add("leaves " + machine.largestLeaf());
    items.add("fanout " + machine.fanOut());
    items.add("stores " + machine.stores());
    items.add("batch " + machine.flushBatch());
    if (machine.structureCaches()) {
      items.add("caches");
    }
    if (machine.tableMoves()) {
      items.add("moves");
    }
    return String.join(", ", items);
  }

  private String mappings() {
    Map<Integer, Mapping> first = new HashMap<>();
    List<String> all = new ArrayList<>();
    for (Mapping each : start.mappings()) {
      String page = "P%d[%d] ".formatted(each.pid(), each.page());
      Mapping owner = first.putIfAbsent(each.frame(), each);
      Leaf leaf = leafOf(each);
      if (owner != null) {
        all.add(page + rights(each) + " shares P%d[%d]".formatted(owner.pid(), owner.page()));
      } else if (leaf == null) {
        all.add(page + rights(each) + (each.marks().special() ? " special" : ""));
      } else if (leaf.page() == each.page()) {
        all.add(
            "P%d[%d..%d] %s large"
                .formatted(each.pid(), leaf.page(), leaf.page() + leaf.pages() - 1, rights(each)));
      }
    }
    return String.join(", ", all);
  }

  private @Nullable Leaf leafOf(Mapping mapping) {
    for (Leaf leaf : start.leaves()) {
      if (leaf.pid() == mapping.pid()
          && leaf.page() <= mapping.page()
          && mapping.page() < leaf.page() + leaf.pages()) {
        return leaf;
      }
    }
    return null;
  }

  private static String rights(Mapping mapping) {
    String current = OperationText.word(mapping.rights());
    return mapping.maximum().equals(Permissions.RWX)
        ? current
        : current + " max " + OperationText.word(mapping.maximum());
  }

  private static String offer(InitialState.Offer offer) {
    String last = offer.pages() == 1 ? "" : ".." + (offer.page() + offer.pages() - 1);
    return "P%d[%d%s] to P%d %s"
        .formatted(
            offer.source(),
            offer.page(),
            last,
            offer.destination(),
            OperationText.rights(offer.grant(), offer.drop()));
  }

  private void mustReadBack() {
    LitmusTest read;
    try {
      read = LitmusReader.read(name + LitmusTest.SUFFIX, text.toString());
    } catch (BadInputException unsaid) {
      throw unsayable(String.valueOf(unsaid.getMessage()));
    }
    if (!read.machine().equals(machine)) {
      throw unsayable("another machine: " + read.machine());
    }
    if (!inOrder(read.start().mappings()).equals(inOrder(start.mappings()))
        || !read.start().offers().equals(start.offers())
        || !List.copyOf(read.start().leaves()).equals(start.leaves())) {
      throw unsayable("another start: " + mappings());
    }
    if (!calls(read.columns()).equals(calls(columns))) {
      throw unsayable("other calls:\n" + ColumnText.of(columns));
    }
  }

  private BadInputException unsayable(String what) {
    return new BadInputException(
        name, "a litmus test cannot say this; read back, it is " + what, "one that it can say");
  }

  private static List<List<Call>> calls(List<Column> columns) {
    return columns.stream()
        .map(column -> column.operations().stream().map(Column.Operation::call).toList())
        .toList();
  }

  /** The mappings by process and page, with frames numbered as they come. */
  private static List<Mapping> inOrder(List<Mapping> mappings) {
    Map<Integer, Integer> numbers = new HashMap<>();
    Map<Long, Mapping> sorted = new TreeMap<>();
    mappings.forEach(each -> sorted.put(((long) each.pid() << 32) + each.page(), each));
    List<Mapping> renamed = new ArrayList<>();
    for (Mapping each : sorted.values()) {
      int frame = numbers.computeIfAbsent(each.frame(), _ -> numbers.size());
      renamed.add(
          new Mapping(each.pid(), each.page(), frame, each.rights(), each.maximum(), each.marks()));
    }
    return renamed;
  }
}
