package org.vmoffer.conformance.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.AbstractState.Page;
import org.vmoffer.view.AbstractState.ProcessState;

/** One bijection of frames along a walk. */
class FrameNamesTest {

  /** A process whose pages are mapped to these frames, from page 0 on. */
  private static AbstractState state(int... frames) {
    List<Page> pages =
        IntStream.range(0, frames.length)
            .mapToObj(
                page -> new Page(page, frames[page], Permissions.R, Permissions.RWX, Marks.NONE))
            .toList();
    return new AbstractState(List.of(new ProcessState(1, pages)), List.of(), List.of(), List.of());
  }

  private static FrameNames matched(FrameNames names, AbstractState expected, AbstractState told) {
    return names.match(expected, told).orElseThrow();
  }

  @Test
  void otherNamesForDifferentFramesAreTheSame() {
    assertTrue(FrameNames.NONE.match(state(0, 1), state(7, 3)).isPresent());
  }

  @Test
  void oneFrameForTwoOrTwoForOneAreNot() {
    assertTrue(FrameNames.NONE.match(state(0, 1), state(7, 7)).isEmpty());
    assertTrue(FrameNames.NONE.match(state(0, 0), state(7, 3)).isEmpty());
  }

  @Test
  void aNameStaysWhileItsFrameIsMapped() {
    FrameNames names = matched(FrameNames.NONE, state(0, 1), state(7, 3));
    assertTrue(names.match(state(1), state(3)).isPresent());
    assertTrue(names.match(state(1), state(7)).isEmpty());
  }

  @Test
  void aFrameThatWasFreedMayHaveAnotherNameWhenItComesBack() {
    FrameNames names = matched(FrameNames.NONE, state(0, 1), state(7, 3));
    FrameNames fewer = matched(names, state(0), state(7));
    assertTrue(fewer.match(state(0, 1), state(7, 9)).isPresent());
  }

  @Test
  void whatIsToldIsShownByTheNamesThatAreExpected() {
    FrameNames names = matched(FrameNames.NONE, state(0), state(7));
    assertEquals(state(0, 1), names.renamed(state(7, 3), state(0, 1)));
    assertEquals(state(0, 0), names.renamed(state(7, 7), state(0, 1)));
    assertEquals(state(0, 1, -6), names.renamed(state(7, 3, 5), state(0, 1)));
  }
}
