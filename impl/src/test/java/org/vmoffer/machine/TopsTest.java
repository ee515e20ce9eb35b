package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Process 1 has pages 2 to 7; a table of level 1 has two of them, one of level 2 four. */
class TopsTest {
  private static ScenarioBuilder scenario() {
    ScenarioBuilder builder =
        Scenario.with(Formats.x86(new Geometry(4, 1)))
            .userPages(16)
            .frames(8)
            .tableCount(24)
            .tableMoves(true)
            .offer(1, 2, 2, 6, Permissions.R, Permissions.RWX)
            .thread(1)
            .thread(2, Scenarios.claimAt(1, 2, 2));
    for (int page = 2; page < 8; page++) {
      builder.page(1, page, page - 2);
    }
    return builder;
  }

  private final MmuState state = new Machine(scenario().build()).state();
  private final Tops tops = new Tops(state.tables());
  private final Job job = state.job(2);

  /** The tops of a job as the page and the level of each. */
  private static String text(Job job) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < job.tops().count(); i++) {
      texts.add(Tops.page(job.tops().get(i)) + "@" + Tops.level(job.tops().get(i)));
    }
    return String.join(" ", texts);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2, 6, '2@1 4@2', 4", // both where they are, which need 1 and 3 tables less
    "2, 4, 6, '2@1 4@1 6@1', 3", // a table of level 2 would not fall on one
    "3, 3, 5, 4@2, 3", // of the first table a page stays
    "2, 2, 5, '2@1 4@1', 2", // of the last one
    "2, 3, 6, '', 0",
    "2, 10, 6, '2@1 4@2', 4"
  })
  void theHighestTablesThatLieWholeInTheRangeMove(
      long first, long place, long pages, String expected, long supplied) {
    assertEquals(supplied, tops.find(job, 1, 2, first, place, pages));
    assertEquals(expected, text(job));
  }

  @Test
  void whereTheDestinationHasATableNoneMoves() {
    MmuState other = new Machine(scenario().page(2, 7, 7).build()).state();
    assertEquals(2, new Tops(other.tables()).find(other.job(2), 1, 2, 2, 2, 6));
    assertEquals("2@1 4@1", text(other.job(2)));
  }

  @Test
  void everyPageIsFoundInItsTable() {
    tops.find(job, 1, 2, 2, 4, 6);
    for (int page = 2; page < 8; page++) {
      assertEquals(job.tops().get(page / 2 - 1), tops.with(job, page));
      assertEquals(state.tables().tableOn(1, page, 1), Tops.table(tops.with(job, page)));
    }
    assertEquals(-1, tops.with(job, 1));
    assertEquals(-1, tops.with(job, 8));
  }

  @Test
  void whatHasArrivedIsNotOnItsWayAnyMoreNorWhatIsBelowIt() {
    tops.find(job, 1, 2, 2, 2, 6);
    for (long[] each : new long[][] {{1, 2}, {1, 4}, {1, 6}, {2, 4}}) {
      int table = state.tables().tableOn(1, each[1], (int) each[0]);
      job.moved().insert(each[0] << Integer.SIZE | table);
    }
    tops.arrived(job, tops.with(job, 5));
    assertEquals("2@1", text(job));
    assertEquals(1, job.moved().count());
    assertEquals(1L << Integer.SIZE | state.tables().tableOn(1, 2, 1), job.moved().get(0));
  }
}
