package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.pagetable.Attributes;

/** Pages in frames whose numbers are those of tables: process 1 has tables 1 and 2, and 2 has 3. */
class ConservationTest {
  private final Machine machine =
      new Machine(
          Scenarios.small()
              .frames(6)
              .tableCount(6)
              .page(1, 0, 1)
              .page(1, 1, 3)
              .page(2, 0, 2)
              .thread(1)
              .thread(2)
              .build());
  private final MmuState state = machine.state();
  private final Tables tables = state.tables();

  @Test
  void aFrameOfAPageIsNotMistakenForATable() {
    assertNull(machine.brokenInvariant());
  }

  @Test
  void aTableThatHangsInTwoPlacesIsInTwo() {
    tables.setNext(1, 1, 2, Attributes.UNCAPPED);
    assertEquals(List.of("I11TablesInv"), broken("I11TablesInv"));
    tables.remove(1, 1);
    assertNull(machine.brokenInvariant());
    tables.setNext(3, 1, 1, Attributes.UNCAPPED);
    assertEquals(List.of("I11TablesInv"), broken("I11TablesInv"));
  }

  @Test
  void aTableThatHangsNowhereIsInNone() {
    int table = tables.pool().take();
    assertEquals(List.of("I11TablesInv"), machine.brokenInvariants());
    tables.pool().give(table);
    assertNull(machine.brokenInvariant());
  }

  @Test
  void aTableThatIsKeptAsideAndHangsIsInTwo() {
    state.job(2).tables().add(1);
    assertEquals(List.of("I11TablesInv"), machine.brokenInvariants());
  }

  private List<String> broken(String invariant) {
    return machine.brokenInvariants().stream().filter(invariant::equals).toList();
  }
}
