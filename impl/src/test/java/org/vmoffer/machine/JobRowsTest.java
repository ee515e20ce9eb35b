package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Permissions;

/** The pages of a call by thread 2 that can have four. */
class JobRowsTest {
  private static final int READ = 0100;

  private final MmuState state =
      new Machine(
              Scenarios.small()
                  .userPages(4)
                  .frames(4)
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
  void pagesGoFromThoseLeftToThoseOwedToThoseAsked() {
    leave(0, 1, 3);
    assertEquals("left 3 owed 0", text());
    job.taken(1, Mapping.ABSENT);
    job.taken(1, Mapping.ABSENT);
    assertEquals("left 1 owed 2", text());
    assertEquals(3, job.least());
    job.asked();
    assertEquals("left 1 owed 0", text());
    job.taken(1, Mapping.ABSENT);
    assertEquals("left 0 owed 1", text());
    assertFalse(job.hasLeft());
    job.install(2);
    assertEquals("left 3 owed 0", text());
    assertEquals(0, job.firstOwed());
    job.installed(2);
    job.clearRows();
    assertEquals("left 0 owed 0", text());
    assertEquals(0, job.firstOwed() + job.rows());
  }

  private String text() {
    return "left " + job.left() + " owed " + job.owed();
  }

  @Test
  void whatWasAskedForIsForgottenWithTheRows() {
    leave(0, 1);
    job.taken(1, Mapping.ABSENT);
    job.asked();
    assertEquals(1, job.firstOwed());
    job.install(1);
    assertEquals(0, job.firstOwed());
    job.installed(1);
    job.asked();
    job.clearRows();
    assertEquals(0, job.firstOwed());
  }

  @Test
  void thePromiseOfAPageIsFoundWhereverItIsInTheRows() {
    leave(0, 1, 3);
    job.install(2);
    for (int row = 0; row < 3; row++) {
      assertEquals(row, job.promisedRow(2, job.page(row)));
    }
    assertEquals(-1, job.promisedRow(2, 2));
    assertEquals(-1, job.promisedRow(1, 0));
    job.installed(1);
    assertEquals(-1, job.promisedRow(2, 0));
    assertEquals(1, job.promisedRow(2, 1));
  }

  @Test
  void theFrameBehindAPageThatIsLeftIsCountedFromTheLowest() {
    leave(0, 1, 2, 3);
    job.install(2);
    job.installed(1);
    assertEquals(2, job.promisedFrame(1));
    assertEquals(4, job.promisedFrame(3));
  }

  @Test
  void morePagesThanTheCallCanHaveAreAnError() {
    leave(0, 1, 2, 3);
    assertEquals(
        "more than 4 pages in a call",
        assertThrows(IllegalStateException.class, () -> job.addLeft(4)).getMessage());
  }
}
