package org.vmoffer.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;

/** States of a machine with more frames than a word has bits. */
class FrameOrderTest {
  private static final int FRAMES = 130;

  private static AbstractState.Page page(long page, int frame) {
    return new AbstractState.Page(page, frame, Permissions.R, Permissions.RW, Marks.SHARED);
  }

  /** Process 1 has no page, 2 has two, 3 has one that 2 has too and one of its own. */
  private static long[] code(int first, int second, int third) {
    List<Integer> used = List.of(first, second, third);
    AbstractState state =
        new AbstractState(
            List.of(
                new AbstractState.ProcessState(1, List.of()),
                new AbstractState.ProcessState(2, List.of(page(4, first), page(9, second))),
                new AbstractState.ProcessState(3, List.of(page(0, first), page(1, third)))),
            List.of(
                new AbstractState.Offer(2, 3, 4, 1, Permissions.R, Permissions.NONE),
                new AbstractState.Offer(2, 3, 9, 1, Permissions.R, Permissions.W)),
            IntStream.range(0, FRAMES).boxed().filter(frame -> !used.contains(frame)).toList(),
            IntStream.range(0, FRAMES)
                .filter(frame -> frame == first || frame == third)
                .mapToObj(frame -> new AbstractState.Content(frame, frame == first ? 7 : 8))
                .toList());
    return StateCode.encode(state, FRAMES);
  }

  @Test
  void aStateThatNamesFramesInTheirOrderStandsForItself() {
    long[] code = code(0, 1, 2);
    assertSame(code, FrameOrder.of(code, FRAMES));
  }

  @Test
  void statesThatDifferInNamesAloneHaveOneThatStandsForThem() {
    long[] expected = code(0, 1, 2);
    assertArrayEquals(expected, FrameOrder.of(code(1, 0, 2), FRAMES));
    assertArrayEquals(expected, FrameOrder.of(code(1, 2, 3), FRAMES));
    assertArrayEquals(expected, FrameOrder.of(code(0, 2, 1), FRAMES));
    assertArrayEquals(expected, FrameOrder.of(code(129, 64, 63), FRAMES));
  }

  @Test
  void theGivenCodeStaysAsItIs() {
    long[] code = code(129, 64, 63);
    FrameOrder.of(code, FRAMES);
    assertArrayEquals(code(129, 64, 63), code);
  }

  @Test
  void withoutContentsAllElseIsTheSame() {
    long[] code = code(5, 6, 7);
    AbstractState state = StateCode.decode(code, FRAMES);
    long[] empty = FrameOrder.withoutContents(code, FRAMES);
    assertEquals(
        new AbstractState(state.processes(), state.offers(), state.free(), List.of()),
        StateCode.decode(empty, FRAMES));
    assertSame(empty, FrameOrder.withoutContents(empty, FRAMES));
  }
}
