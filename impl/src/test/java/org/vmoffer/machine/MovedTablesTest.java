package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Tables of a claim that are found, forgotten, and found again. */
class MovedTablesTest {
  private static ScenarioBuilder machine() {
    return Scenario.with(Formats.x86(new Geometry(4, 1)))
        .userPages(16)
        .frames(16)
        .tableCount(24)
        .tableMoves(true);
  }

  private static List<String> tops(Job job) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < job.tops().count(); i++) {
      texts.add(Tops.page(job.tops().get(i)) + "@" + Tops.level(job.tops().get(i)));
    }
    return texts;
  }

  @Test
  void aTableOfTheDestinationCountsWhereThePagesComeTo() {
    ScenarioBuilder scenario = machine().page(2, 9, 7).thread(1).thread(2);
    for (int page = 4; page < 8; page++) {
      scenario.page(1, page, page - 4);
    }
    MmuState state =
        new Machine(
                scenario
                    .offer(1, 2, 4, 4, Permissions.R, Permissions.RWX)
                    .thread(2, Scenarios.claimAt(1, 4, 8))
                    .build())
            .state();
    Tops tops = new Tops(state.tables());
    assertEquals(1, tops.find(state.job(3), 1, 2, 4, 8, 4));
    assertEquals(List.of("6@1"), tops(state.job(3)));
  }

  @Test
  void aPageWhoseFrameHasTheNumberOfATableDoesNotLeadToIt() {
    ScenarioBuilder scenario = machine().thread(1).thread(2, Scenarios.claim(1, 0));
    for (int page = 2; page < 8; page++) {
      scenario.page(1, page, page == 2 ? 6 : page + 7);
    }
    MmuState state = new Machine(scenario.build()).state();
    Tables tables = state.tables();
    Job job = state.job(2);
    int second = tables.tableOn(1, 0, 2);
    assertEquals(second + 1, tables.tableOn(1, 2, 1));
    assertEquals(6, tables.tableOn(1, 4, 1));
    for (int page = 2; page < 8; page += 2) {
      job.moved().insert(1L << Integer.SIZE | tables.tableOn(1, page, 1));
    }
    new Tops(tables).arrived(job, 2L << 16 | second);
    assertEquals(2, job.moved().count());
    assertEquals(1L << Integer.SIZE | 6, job.moved().get(0));
  }

  @Test
  void whatHasToBeCopiedFirstIsLookedForAgain() {
    Machine machine =
        new Machine(
            Scenarios.small()
                .maxPid(3)
                .userPages(2)
                .frames(4)
                .tableCount(6)
                .tableMoves(true)
                .page(1, 0, 0)
                .page(1, 1, 1)
                .offer(1, 2, 0, 2, Permissions.R, Permissions.RWX)
                .thread(1, new Call.Fork())
                .thread(2, Scenarios.claim(1, 0))
                .later(3)
                .build());
    Alone.call(machine, 1);
    Alone.until(machine, 2, Pc.COPY);
    assertEquals(List.of(), tops(machine.state().job(2)));
    Alone.until(machine, 2, Pc.TAKE);
    assertEquals(List.of("0@1"), tops(machine.state().job(2)));
    assertEquals(1, machine.state().job(2).moved().count());
  }

  /** Tables 2 and 3 both move, and lie side by side; only what is below 2 has arrived. */
  @Test
  void aTableThatArrivesTakesNothingOfItsNeighbourWithIt() {
    MmuState state = new Machine(machine().thread(1).thread(2).build()).state();
    Tables tables = state.tables();
    tables.setNext(2, 0, 4, Attributes.UNCAPPED);
    tables.setNext(3, 0, 5, Attributes.UNCAPPED);
    Job job = state.job(1);
    for (long word : new long[] {1L << 32 | 4, 1L << 32 | 5, 2L << 32 | 2, 2L << 32 | 3}) {
      job.moved().insert(word);
    }
    new Tops(tables).arrived(job, 2L << 16 | 2);
    assertEquals(2, job.moved().count());
    assertEquals(1L << 32 | 5, job.moved().get(0));
    assertEquals(2L << 32 | 3, job.moved().get(1));
  }
}
