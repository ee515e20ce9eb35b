package org.vmoffer.conformance.litmus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vmoffer.api.Call;
import org.vmoffer.conformance.BadInputException;

/** Reads what a test says of its machine; what it does not say is as small as the test allows. */
final class MachineReader {
  private static final String ITEMS =
      "arch, pids, pages, frames, limit, levels, leaves, fanout, tables, stores, caches, moves or"
          + " batch";
  private static final List<String> ARCHITECTURES = List.of("x86-64", "arm64", "riscv");
  private static final int MOST_LEVELS = 5;
  private static final int MOST_LEAVES = 3;
  private static final int MOST_STORES = 8;
  private static final int USUAL_LIMIT = 4;
  private static final int USUAL_BATCH = 4;

  private final Map<String, Integer> numbers = new HashMap<>();
  private String arch = "x86-64";
  private boolean caches;
  private boolean moves;

  /** Takes the items of a line. */
  void read(Tokens tokens) {
    do {
      String item = tokens.word(ITEMS);
      switch (item) {
        case "arch" -> {
          arch = tokens.word("x86-64, arm64 or riscv");
          if (!ARCHITECTURES.contains(arch)) {
            throw tokens.complaint("x86-64, arm64 or riscv");
          }
        }
        case "caches" -> caches = true;
        case "moves" -> moves = true;
        case "pids", "pages", "frames", "limit", "tables", "batch" ->
            numbers.put(item, tokens.number(1, MachineShape.MOST, item));
        case "fanout" -> numbers.put(item, tokens.number(2, MachineShape.MOST, item));
        case "levels" -> numbers.put(item, tokens.number(2, MOST_LEVELS, item));
        case "leaves" -> numbers.put(item, tokens.number(1, MOST_LEAVES, item));
        case "stores" -> numbers.put(item, tokens.number(0, MOST_STORES, item));
        default -> throw tokens.complaint(ITEMS);
      }
    } while (tokens.takes(","));
    tokens.mustBeDone();
  }

  /** The pages that accesses may be to, as far as is known before the operations are. */
  int mostPages() {
    return numbers.getOrDefault("pages", MachineShape.MOST);
  }

  /**
   * The machine for a test.
   *
   * @param where what to complain of
   * @throws BadInputException if it cannot have what the test says
   */
  MachineShape shape(String where, InitialState start, List<Column> columns) {
    List<Call> calls =
        columns.stream()
            .flatMap(column -> column.operations().stream().map(Column.Operation::call))
            .toList();
    int pids = number("pids", MachineDefaults.pids(start, columns));
    int pages = number("pages", MachineDefaults.pages(start, calls));
    int levels = number("levels", 2);
    int fanOut = number("fanout", MachineDefaults.fanOut(pages, levels));
    if (Math.pow(fanOut, levels) < pages || Integer.bitCount(fanOut) != 1) {
      throw new BadInputException(
          where,
          "%d pages below %d levels with a fanout of %d".formatted(pages, levels, fanOut),
          "a power of 2 to the power of levels that is enough for the pages");
    }
    int tables =
        number(
            "tables",
            Math.min(MachineShape.MOST, pids * MachineDefaults.tables(pages, levels, fanOut)));
    MachineShape shape =
        new MachineShape(
            arch,
            pids,
            pages,
            number("frames", Math.min(MachineShape.MOST, MachineDefaults.frames(start, calls))),
            number("limit", USUAL_LIMIT),
            levels,
            fanOut,
            tables,
            number("stores", 1),
            caches,
            moves,
            number("leaves", MachineDefaults.largestLeaf(start, fanOut)),
            number("batch", USUAL_BATCH));
    MachineCheck.check(where, shape, start, columns);
    return shape;
  }

  private int number(String item, int usual) {
    return numbers.getOrDefault(item, usual);
  }
}
