package org.vmoffer.conformance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.AbstractState.Page;
import org.vmoffer.view.AbstractState.ProcessState;

final class DifferenceTest {

  private static AbstractState state(int pid, List<Integer> free, Page... pages) {
    return new AbstractState(
        List.of(new ProcessState(pid, List.of(pages))), List.of(), free, List.of());
  }

  private static Page page(long number, Permissions current) {
    return new Page(number, 0, current, Permissions.RWX, Marks.NONE);
  }

  @Test
  void whatIsTheSameDoesNotDiffer() {
    AbstractState same = state(1, List.of(), page(0, Permissions.R));

    assertEquals(Optional.empty(), Difference.between(same, same));
  }

  @Test
  void aFieldIsNamedByTheWayToIt() {
    assertEquals(
        Optional.of(new Difference("processes.1.pages.0.cur", "\"R\"", "\"RW\"")),
        Difference.between(
            state(1, List.of(), page(0, Permissions.R)),
            state(1, List.of(), page(0, Permissions.RW))));
  }

  @Test
  void theLowestOfSeveralPagesComesFirst() {
    Optional<Difference> found =
        Difference.between(
            state(1, List.of(), page(10, Permissions.R), page(9, Permissions.R)),
            state(1, List.of(), page(10, Permissions.W), page(9, Permissions.W)));

    assertEquals("processes.1.pages.9.cur", found.orElseThrow().field());
  }

  @Test
  void whatIsMissingIsNothing() {
    assertEquals(
        Optional.of(new Difference("processes.1", "{\"pages\":{}}", "nothing")),
        Difference.between(state(1, List.of()), state(2, List.of())));
  }

  @Test
  void aLostFrameIsADifference() {
    assertEquals(
        Optional.of(new Difference("free.1", "1", "nothing")),
        Difference.between(state(1, List.of(0, 1)), state(1, List.of(0))));
  }

  @Test
  void repliesDifferByWhatTheCallerSeesFirst() {
    assertEquals(
        Optional.of(new Difference("ret", "-1", "0")),
        Difference.between(new Reply.Failed(Rule.PIN_2), new Reply.Done(Rule.PIN_0, 0)));
  }
}
