package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.memory.KernelMemory;
import org.vmoffer.pagetable.Geometry;

/** Sizes of what is counted in words of 64 bits, on machines with more tables than that. */
class ManyTablesTest {
  private final Scenario scenario =
      Scenarios.small()
          .userPages(4)
          .tableCount(70)
          .thread(1, Scenarios.munmap(0, 4))
          .thread(1, Scenarios.munmap(0, 4))
          .build();

  @Test
  void aSetOfTablesHasABitForEach() {
    assertEquals(1, new TableSet(63).words());
    assertEquals(2, new TableSet(64).words());
    TableSet set = new TableSet(70);
    set.add(70);
    assertEquals(1L << 6, set.word(1));
    assertTrue(set.contains(70));
    assertFalse(set.contains(6));
  }

  @Test
  void aWordIsBesideEachEntryOfEachTable() {
    assertEquals(70 * 4, Beside.words(70, new Geometry(2, 2)));
  }

  @Test
  void aRequestKeepsAllItsPagesAndAllItsTables() {
    Bounds bounds = new Bounds(scenario);
    assertEquals(4, bounds.runs());
    KernelMemory memory = new KernelMemory((int) Requests.words(scenario, bounds, 2));
    Requests requests = new Requests(memory, 0, scenario, bounds, 2);
    PageSet pages = new PageSet();
    for (long page = 0; page < 8; page += 2) {
      pages.add(page);
    }
    TableSet tables = new TableSet(70);
    tables.add(5);
    tables.add(70);
    requests.add(3, pages, tables);
    tables.add(69);
    requests.add(3, pages, tables);
    requests.add(3, pages, tables);
    assertEquals(2, requests.count());
    assertEquals("0 2 4 6 / 5 70", text(requests, 0));
    assertEquals("0 2 4 6 / 5 69 70", text(requests, 1));
  }

  private static String text(Requests requests, int i) {
    PageSet pages = new PageSet();
    TableSet tables = new TableSet(70);
    requests.read(i, pages, tables);
    StringBuilder text = new StringBuilder();
    pages.forEach(page -> text.append(page).append(' '));
    text.append('/');
    for (int table = 1; table <= 70; table++) {
      text.append(tables.contains(table) ? " " + table : "");
    }
    return text.toString();
  }

  @Test
  void aMachineWithManyTablesKeepsItsInvariants() {
    Machine machine = new Machine(scenario);
    assertSame(scenario, machine.scenario());
    assertNull(machine.brokenInvariant());
  }
}
