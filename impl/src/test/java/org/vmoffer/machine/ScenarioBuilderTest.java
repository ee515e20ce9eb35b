package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.machine.Scenario.StartPage;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** Scenarios are changed one part at a time, and their large leaves must be possible. */
class ScenarioBuilderTest {
  private static final Scenario EVERYTHING =
      LeafScenarios.deepLarge()
          .maxPid(3)
          .offerLimit(5)
          .storeDepth(3)
          .structureCaches(false)
          .evictions(true)
          .flushBatch(7)
          .observed(true)
          .build();

  @Test
  void aScenarioThatIsNotChangedStaysTheSame() {
    assertEquals(EVERYTHING, EVERYTHING.change().build());
  }

  @Test
  void aChangeIsOfOnePart() {
    Scenario changed = EVERYTHING.change().offerLimit(6).build();
    assertEquals(6, changed.config().offerLimit());
    assertNotEquals(EVERYTHING, changed);
    assertEquals(EVERYTHING, changed.change().offerLimit(5).build());
    assertFalse(EVERYTHING.change().evictions(false).build().evictions());
    assertTrue(EVERYTHING.evictions());
  }

  /** Pages 0 to 3 of process 1, the last two with these marks. */
  private static ScenarioBuilder fourPages(Marks marks) {
    ScenarioBuilder builder =
        Scenario.with(Formats.x86(new Geometry(3, 1)))
            .userPages(8)
            .frames(4)
            .tableCount(8)
            .largestLeaf(2)
            .thread(1, Scenarios.unpin(2));
    for (int page = 0; page < 4; page++) {
      Marks each = page < 2 ? Marks.NONE : marks;
      builder.page(new StartPage(1, page, page, Permissions.RW, Permissions.RWX, each));
    }
    return builder;
  }

  @Test
  void leavesMayBeSideBySideInAnyOrder() {
    assertEquals(2, fourPages(Marks.NONE).leaf(1, 0, 2).leaf(1, 2, 2).build().leaves().size());
    assertEquals(2, fourPages(Marks.NONE).leaf(1, 2, 2).leaf(1, 0, 2).build().leaves().size());
  }

  @Test
  void aPageOnWhichADeviceWorksIsInNoLeaf() {
    Marks pinned = Marks.of(Marks.PINNED_BIT);
    LeavesCheck.check(
        fourPages(pinned).build().config(), 2, fourPages(pinned).build().pages(), List.of());
    ScenarioBuilder builder = fourPages(pinned).leaf(1, 2, 2);
    assertEquals(
        "a leaf of 2 pages from page 2 of pid 1 on, expected pages that no device works on",
        assertThrows(IllegalArgumentException.class, builder::build).getMessage());
  }
}
