package org.vmoffer.conformance.litmus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.BadInputException;

/** Reads what a test says of its machine; what it does not say is as small as the test allows. */
final class MachineReader {
  private static final String ITEMS =
      "arch, pids, pages, frames, limit, levels, fanout, tables, stores, caches, moves or batch";
  private static final List<String> ARCHITECTURES = List.of("x86-64", "arm64", "riscv");
  private static final int MOST_LEVELS = 5;
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
        case "pids", "pages", "frames", "limit", "fanout", "tables", "batch" ->
            numbers.put(item, tokens.number(1, MachineShape.MOST, item));
        case "levels" -> numbers.put(item, tokens.number(2, MOST_LEVELS, item));
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
    int pids = number("pids", pids(start, columns));
    int pages = number("pages", pages(start, calls));
    int levels = number("levels", 2);
    int fanOut = number("fanout", fanOut(pages, levels));
    if (Math.pow(fanOut, levels) < pages || Integer.bitCount(fanOut) != 1) {
      throw new BadInputException(
          where,
          "%d pages below %d levels with a fanout of %d".formatted(pages, levels, fanOut),
          "a power of 2 to the power of levels that is enough for the pages");
    }
    int tables =
        number("tables", Math.min(MachineShape.MOST, pids * tables(pages, levels, fanOut)));
    MachineShape shape =
        new MachineShape(
            arch,
            pids,
            pages,
            number("frames", Math.min(MachineShape.MOST, frames(start, calls))),
            number("limit", USUAL_LIMIT),
            levels,
            fanOut,
            tables,
            number("stores", 1),
            caches,
            moves,
            number("batch", USUAL_BATCH));
    check(where, shape, start, columns);
    return shape;
  }

  private int number(String item, int usual) {
    return numbers.getOrDefault(item, usual);
  }

  private static int pids(InitialState start, List<Column> columns) {
    return Stream.concat(
            columns.stream().map(Column::pid),
            start.mappings().stream().map(InitialState.Mapping::pid))
        .mapToInt(Integer::intValue)
        .max()
        .orElse(1);
  }

  private static int pages(InitialState start, List<Call> calls) {
    Stream<Long> called =
        calls.stream()
            .map(
                call ->
                    switch (call) {
                      case Call.Access access -> access.addr() / OperationReader.PAGE_SIZE + 1;
                      case Call.Mmap mmap -> mmap.addr() / OperationReader.PAGE_SIZE + mmap.pages();
                      case Call.VmClaim claim -> claim.localAddr() / OperationReader.PAGE_SIZE + 1;
                      default -> 1L;
                    });
    Stream<Long> mapped = start.mappings().stream().map(mapping -> mapping.page() + 1L);
    return Stream.concat(called, mapped)
        .mapToInt(page -> (int) Math.min(MachineShape.MOST, page))
        .max()
        .orElse(1);
  }

  private static int frames(InitialState start, List<Call> calls) {
    long frames =
        1L + start.mappings().stream().mapToInt(InitialState.Mapping::frame).max().orElse(0);
    for (Call call : calls) {
      frames += call instanceof Call.Mmap mmap ? mmap.pages() : 0;
    }
    long forks = calls.stream().filter(Call.Fork.class::isInstance).count();
    return (int) Math.min(MachineShape.MOST, frames * (1 + forks));
  }

  private static int fanOut(int pages, int levels) {
    int fanOut = 2;
    while (Math.pow(fanOut, levels) < pages) {
      fanOut *= 2;
    }
    return fanOut;
  }

  /** How many tables one address space has at most. */
  private static int tables(int pages, int levels, int fanOut) {
    int tables = 0;
    int span = 1;
    for (int level = 1; level <= levels; level++) {
      span *= fanOut;
      tables += (pages + span - 1) / span;
    }
    return tables;
  }

  private static void check(
      String where, MachineShape shape, InitialState start, List<Column> columns) {
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
    for (InitialState.Offer offer : start.offers()) {
      mustBeRepresentable(where, offer.grant(), shape.arch());
      mustLive(where, offer.source(), "has offered", columns);
      mustLive(where, offer.destination(), "was offered something", columns);
    }
  }

  private static void mustBeRepresentable(String where, Permissions rights, String arch) {
    boolean write = rights.contains(Permissions.W) && !rights.contains(Permissions.R);
    boolean execute = rights == Permissions.X && arch.equals(ARCHITECTURES.getFirst());
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
