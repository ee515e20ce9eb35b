package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests of a core are a set: they are encoded in one order, whatever order they came in. */
class EncodedRequestsTest {
  private final Machine machine =
      new Machine(
          Scenarios.small()
              .userPages(4)
              .page(1, 0, 0)
              .thread(1)
              .thread(1, Scenarios.munmap(0, 4), Scenarios.munmap(0, 4), Scenarios.munmap(0, 4))
              .build());
  private final MmuState state = machine.state();

  /** Who asks, for which pages and for which tables, both as bits. */
  private record Asked(int by, int pages, int tables) {}

  private void ask(Asked asked) {
    PageSet pages = new PageSet();
    TableSet tables = new TableSet(state.scenario().config().tableFrames());
    for (int page = 0; page < 4; page++) {
      if ((asked.pages >> page & 1) != 0) {
        pages.add(page);
      }
    }
    for (int table = 1; table <= 4; table++) {
      if ((asked.tables >> table & 1) != 0) {
        tables.add(table);
      }
    }
    state.cores().requests(1).add(asked.by, pages, tables);
  }

  private long[] encode(List<Asked> requests) {
    int mark = machine.mark();
    requests.forEach(this::ask);
    long[] buffer = new long[machine.codeWords()];
    long[] code = Arrays.copyOf(buffer, machine.encode(buffer));
    assertArrayEquals(StateWords.of(state), code);
    machine.rewind(mark);
    return code;
  }

  /** Every order of these gives the same words. */
  private void everyOrder(List<Asked> ascending) {
    long[] expected = encode(ascending);
    List<Asked> order = new ArrayList<>(ascending);
    for (int turn = 0; turn < order.size(); turn++) {
      assertArrayEquals(expected, encode(order), order::toString);
      Collections.rotate(order, 1);
    }
    Collections.reverse(order);
    assertArrayEquals(expected, encode(order), order::toString);
  }

  @Test
  void whoAsksComesFirst() {
    everyOrder(List.of(new Asked(1, 0b1000, 0b100), new Asked(2, 0b100, 0b10), new Asked(3, 1, 0)));
  }

  @Test
  void ofOneThreadThePagesDecide() {
    everyOrder(
        List.of(
            new Asked(2, 0b0011, 0b1000), new Asked(2, 0b0100, 0b100), new Asked(2, 0b1001, 0)));
  }

  @Test
  void ofThePagesOfOneThreadTheTablesDecide() {
    everyOrder(
        List.of(
            new Asked(2, 0b0110, 0), new Asked(2, 0b0110, 0b110), new Asked(2, 0b0110, 0b1000)));
  }

  @Test
  void aRequestIsItsThreadItsPagesAndItsTables() {
    int cores = startOfRequests();
    long[] code = encode(List.of(new Asked(3, 0b1011, 0b10010), new Asked(2, 0b0100, 0b1000)));
    assertArrayEquals(
        new long[] {2, 2, 0b0100, 0b1000, 3, 0b1011, 0b10010, 0},
        Arrays.copyOfRange(code, cores, cores + 8));
  }

  /** Where the requests of core 1 are: behind its empty lists of translations, tables, stores. */
  private int startOfRequests() {
    long[] with = encode(List.of(new Asked(1, 1, 0)));
    long[] without = encode(List.of());
    assertEquals(without.length + 3, with.length);
    return Arrays.mismatch(with, without);
  }
}
