package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.pagetable.Geometry;

/** A scenario that cannot be is refused, saying which number is wrong and what it may be. */
class ScenarioCheckTest {
  /** Two processes; the first has both its pages. */
  private static ScenarioBuilder two() {
    return Scenarios.small().page(1, 0, 0).page(1, 1, 1).thread(1).thread(2);
  }

  private static ScenarioBuilder offering(int source, int destination, long page, long pages) {
    return two().offer(source, destination, page, pages, Permissions.R, Permissions.NONE);
  }

  static Stream<Arguments> wrongNumbers() {
    return Stream.of(
        wrong("frames is 0, expected 1 to", two().frames(0)),
        wrong("tableCount is 0, expected 1 to", two().tableCount(0)),
        wrong("storeDepth is -1, expected 0 to", two().storeDepth(-1)),
        wrong("flushBatch is 0, expected 1 to", two().flushBatch(0)),
        wrong(
            "levels is 1, expected 2 to", Scenario.with(Formats.x86(new Geometry(1, 2))).thread(1)),
        wrong(
            "page of an access is 2, expected 0 to 1",
            two().device(1, (Call.Access) Scenarios.load(2))),
        wrong("page is 2, expected 0 to 1", two().page(2, 2, 0)),
        wrong("frame is 2, expected 0 to 1", two().page(2, 0, 2)),
        wrong("the source of an offer, pid 3, does not live", offering(3, 1, 0, 1)),
        wrong("the destination of an offer, pid 3, does not live", offering(1, 3, 0, 1)),
        wrong("page of an offer is 2, expected 0 to 1", offering(1, 2, 2, 1)),
        wrong("pages of an offer is 0, expected 1 to 2", offering(1, 2, 0, 0)),
        wrong("pages of an offer is 2, expected 1 to 1", offering(1, 2, 1, 2)),
        wrong("number of offers is 1, expected 0 to 0", offering(1, 2, 0, 1).offerLimit(0)));
  }

  /** Process 1 has pages 2 and 3 alike in frames 2 and 3, and page 4 in frame 4. */
  private static ScenarioBuilder large() {
    return Scenario.with(Formats.x86(new Geometry(3, 1)))
        .userPages(8)
        .frames(8)
        .tableCount(12)
        .largestLeaf(2)
        .page(1, 2, 2)
        .page(1, 3, 3)
        .page(1, 4, 4)
        .thread(1);
  }

  private static ScenarioBuilder withPage(int frame, Permissions current, Marks marks) {
    return large()
        .page(new Scenario.StartPage(1, 5, frame, current, Permissions.RWX, marks))
        .leaf(1, 4, 2);
  }

  static Stream<Arguments> wrongLeaves() {
    String row = "expected pages that are mapped alike, to frames in a row";
    return Stream.of(
        wrong("largestLeaf is 0, expected 1 to 3", large().largestLeaf(0)),
        wrong("largestLeaf is 4, expected 1 to 3", large().largestLeaf(4)),
        wrong(
            "a leaf of 4 pages from page 4 of pid 1 on, expected as many pages as an entry of a"
                + " table stands for, up to level 2",
            large().leaf(1, 4, 4)),
        wrong(
            "a leaf of 2 pages from page 3 of pid 1 on, expected a first page that is a multiple",
            large().leaf(1, 3, 2)),
        wrong(
            "a leaf of 2 pages from page 6 of pid 1 on, expected frames that are aligned",
            large().leaf(1, 6, 2)),
        wrong(
            "a leaf of 2 pages from page 6 of pid 1 on, expected frames that are aligned",
            large().page(1, 6, 5).page(1, 7, 6).leaf(1, 6, 2)),
        wrong("a leaf of 2 pages from page 4 of pid 1 on, " + row, large().leaf(1, 4, 2)),
        wrong(row, withPage(6, Permissions.RW, Marks.NONE)),
        wrong(row, withPage(5, Permissions.R, Marks.NONE)),
        wrong(row, withPage(5, Permissions.RW, Marks.SHARED)),
        wrong("expected pages that no other leaf maps", large().leaf(1, 2, 2).leaf(1, 2, 2)));
  }

  private static Arguments wrong(String why, ScenarioBuilder builder) {
    return Arguments.of(why, builder);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"wrongNumbers", "wrongLeaves"})
  void whatIsWrongIsSaid(String why, ScenarioBuilder builder) {
    var refusal = assertThrows(IllegalArgumentException.class, builder::build);
    String message = String.valueOf(refusal.getMessage());
    assertEquals(why, message.contains(why) ? why : message);
  }

  @Test
  void leavesBesideEachOtherAndAnotherProcesssAreRight() {
    ScenarioBuilder builder =
        large()
            .thread(2)
            .page(1, 5, 5)
            .page(2, 2, 6)
            .page(2, 3, 7)
            .leaf(1, 4, 2)
            .leaf(1, 2, 2)
            .leaf(2, 2, 2);
    assertDoesNotThrow(builder::build);
  }
}
