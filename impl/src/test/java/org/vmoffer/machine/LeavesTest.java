package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmoffer.pagetable.Attributes;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Process 1 has page 0 in frame 3 and tables 1 to 3; of process 2 table 4 is the root. */
class LeavesTest {
  private static final int READ = Attributes.of(1, 1, 0);
  private static final int WRITE = Attributes.of(3, 7, 0);

  private final MmuState state =
      new Machine(
              Scenario.with(Formats.x86(new Geometry(3, 1)))
                  .userPages(8)
                  .frames(8)
                  .tableCount(8)
                  .largestLeaf(2)
                  .page(1, 0, 3)
                  .thread(1, Scenarios.mmap(0, 4))
                  .thread(2)
                  .build())
          .state();
  private final Tables tables = state.tables();
  private final Leaves leaves = new Leaves(state);

  @Test
  void onlyACapThatTakesSomethingFromTheMappingIsInItsWay() {
    tables.setNext(2, 0, 3, Attributes.cap(1, 1));
    assertEquals(0, leaves.capping(1, 0, Mapping.of(3, 3, READ)));
    assertEquals(2, leaves.capping(1, 0, Mapping.of(3, 3, WRITE)));
    assertEquals(0, leaves.capping(1, 2, Mapping.of(3, 3, WRITE)));
    tables.setNext(1, 0, 2, Attributes.cap(3, 3));
    assertEquals(3, leaves.capping(1, 0, Mapping.of(3, 3, WRITE)));
  }

  @Test
  void aCapGoesDownToTheEntriesOfItsTableAndNoOthers() {
    tables.putIn(3, 1, Mapping.of(5, 5, WRITE), 1);
    tables.putIn(4, 0, Mapping.of(6, 6, WRITE), 3);
    tables.setNext(2, 0, 3, Attributes.cap(1, 3));
    leaves.handDown(1, 0, 2);
    int capped = Attributes.of(1, 3, 0);
    assertEquals(Mapping.of(3, 3, capped), tables.leafIn(3, 0));
    assertEquals(Mapping.of(5, 5, capped), tables.leafIn(3, 1));
    assertEquals(Mapping.of(6, 6, WRITE), tables.leafIn(4, 0));
    assertEquals(Attributes.UNCAPPED, tables.cap(2, 0));
  }

  @Test
  void aCapGoesDownToTheTablesBelowATable() {
    tables.setNext(1, 0, 2, Attributes.cap(1, 3));
    leaves.handDown(1, 0, 3);
    assertEquals(Attributes.cap(1, 3), tables.cap(2, 0));
    assertEquals(Mapping.of(3, 3, WRITE), tables.leafIn(3, 0));
  }

  /** Two pages of process 2, and at which level they are installed. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 2, 3, 3, 2", // aligned, in a row, alike
    "0, 1, 0, 1, 3, 2",
    "0, 1, 3, 4, 3, 1", // not aligned
    "0, 1, 2, 4, 3, 1", // not in a row
    "0, 1, 2, 3, 1, 1", // not alike
    "1, 2, 2, 3, 3, 1", // pages that are not aligned
    "0, 2, 2, 3, 3, 1" // pages not in a row
  })
  void pagesThatOneEntryCanMapAreInstalledInOne(
      long page, long second, int phys, int next, int current, int level) {
    Job job = state.job(1);
    job.addLeft(page, Mapping.of(phys, phys, Attributes.of(3, 7, 0)));
    job.addLeft(second, Mapping.of(next, next, Attributes.of(current, 7, 0)));
    job.install(2);
    assertEquals(level, leaves.installLevel(job, 2));
  }

  @Test
  void noEntryIsOfMorePagesThanAreLeft() {
    Job job = state.job(1);
    job.addLeft(0, Mapping.of(2, 2, WRITE));
    job.install(2);
    assertEquals(1, leaves.installLevel(job, 2));
  }
}
