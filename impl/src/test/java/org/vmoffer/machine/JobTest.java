package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Permissions;

/** The job of a call by thread 2 that can have four pages, and moves tables. */
class JobTest {
  private static final int READ = 0100;

  private final MmuState state =
      new Machine(
              Scenarios.small()
                  .userPages(4)
                  .frames(4)
                  .tableCount(6)
                  .tableMoves(true)
                  .page(1, 0, 0)
                  .offer(1, 2, 0, 1, Permissions.R, Permissions.RWX)
                  .thread(1)
                  .thread(2, Scenarios.munmap(0, 4))
                  .build())
          .state();
  private final Job job = state.job(2);

  private void leave(long... pages) {
    for (long page : pages) {
      job.addLeft(page, Mapping.of((int) page + 1, (int) page + 1, READ));
    }
  }

  @Test
  void nothingIsLeftOfAJobThatIsCleared() {
    leave(1, 2);
    job.install(2);
    job.tables().add(0);
    job.tables().add(5);
    job.frames().add(3);
    job.moved().append(1L << Integer.SIZE | 2);
    job.tops().append(7);
    job.setCopy(0);
    job.setOffer(8, 9);
    job.setPlace(3);
    job.clear();
    assertEquals(0, job.phase() + job.pid() + job.firstOwed() + job.firstLeft() + job.rows());
    assertEquals(0, job.tables().count() + job.frames().count());
    assertEquals(0, job.tables().word(0) | job.frames().word(0));
    assertEquals(0, job.moved().count() + job.tops().count() + job.torn().count());
    assertFalse(job.hasCopy());
    assertEquals(0, job.parties() | job.range() | job.place());
  }

  @Test
  void theFirstFrameCanBeTheCopyToo() {
    assertFalse(job.hasCopy());
    assertEquals(-1, job.copy());
    job.setCopy(0);
    assertTrue(job.hasCopy());
    assertEquals(0, job.copy());
    job.setCopy(3);
    assertEquals(3, job.copy());
  }
}
