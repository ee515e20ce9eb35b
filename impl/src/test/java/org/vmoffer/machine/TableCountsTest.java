package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.memory.KernelMemory;
import org.vmoffer.pagetable.TableCounts;

/** Counts are exact in every state that there is, and what they say is what the pages say. */
class TableCountsTest {
  static List<ScenarioBuilder> scenarios() {
    return List.of(
        Scenarios.claimMunmap(),
        Scenarios.claimMprotect(),
        Scenarios.forkClaim(),
        Scenarios.forkPin(),
        Scenarios.exec(),
        Scenarios.tableMove(),
        Scenarios.deepTableMove(),
        LeafScenarios.splitReuse(),
        LeafScenarios.splitTwice(),
        LeafScenarios.largeFork(),
        LeafScenarios.largePin(),
        LeafScenarios.largeEnd(),
        LeafScenarios.severalTables(),
        LeafScenarios.deepLarge(),
        LeafScenarios.uncap());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyTableOfEveryStateIsCountedRight(ScenarioBuilder scenario) {
    long[] counted = new long[1];
    Exploration.of(
        new Machine(scenario.build()),
        new Exploration.Visitor() {
          @Override
          public void state(Machine machine) {
            MmuState state = machine.state();
            for (int pid = 1; pid <= state.maxPid(); pid++) {
              int root = state.tables().root(pid);
              counted[0] += root == 0 ? 0 : check(state, root, state.tables().levels());
            }
            for (int table = 1; table <= state.tables().pool().frames(); table++) {
              if (state.tables().pool().isFree(table)) {
                assertEquals(0, counts(state).mapped(table));
              }
            }
          }
        });
    assertTrue(counted[0] > 0);
  }

  private static TableCounts counts(MmuState state) {
    TableCounts counts = state.kernel().tables().counts();
    assertNotNull(counts);
    return counts;
  }

  /** Checks the tables of the lowest level below one; how many there are. */
  private static int check(MmuState state, int table, int level) {
    Tables tables = state.tables();
    int checked = 0;
    for (int slot = 0; level > 1 && slot < tables.fanOut(); slot++) {
      int next = tables.next(table, slot, level);
      checked += next == 0 ? 0 : check(state, next, level - 1);
    }
    if (level > 1) {
      return checked;
    }
    int frames = tables.pool().frames();
    TableCounts expected = new TableCounts(new KernelMemory((int) TableCounts.size(frames)), 0);
    for (int slot = 0; slot < tables.fanOut(); slot++) {
      long leaf = tables.leafIn(table, slot);
      if (leaf != Mapping.ABSENT) {
        expected.added(table, Mapping.attributes(leaf));
      }
    }
    assertTrue(expected.isSame(counts(state), table), "table " + table);
    return 1;
  }
}
