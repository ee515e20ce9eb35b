package org.vmoffer.conformance.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.view.AbstractState;
import org.vmoffer.view.AbstractState.Content;
import org.vmoffer.view.AbstractState.Offer;
import org.vmoffer.view.AbstractState.Page;
import org.vmoffer.view.AbstractState.ProcessState;

final class StateChangeTest {
  private static final Offer OFFER = new Offer(1, 2, 0, 2, Permissions.R, Permissions.NONE);

  private static AbstractState state(
      List<ProcessState> processes, List<Offer> offers, List<Content> contents) {
    return new AbstractState(processes, offers, List.of(), contents);
  }

  private static AbstractState with(Page... pages) {
    return state(List.of(new ProcessState(1, List.of(pages))), List.of(), List.of());
  }

  private static Page page(Permissions current, Marks marks) {
    return new Page(3, 0, current, Permissions.RWX, marks);
  }

  @Test
  void whatIsTheSameIsNotSaid() {
    AbstractState same = with(page(Permissions.R, Marks.NONE));

    assertEquals("", StateChange.between(same, same));
  }

  @Test
  void processesComeAndGo() {
    AbstractState one = state(List.of(new ProcessState(1, List.of())), List.of(), List.of());
    AbstractState two = state(List.of(new ProcessState(2, List.of())), List.of(), List.of());

    assertEquals("+2, -1", StateChange.between(one, two));
  }

  @Test
  void aPageIsMapped() {
    assertEquals(
        "1[3] = f0 R/RWX", StateChange.between(with(), with(page(Permissions.R, Marks.NONE))));
  }

  @Test
  void aPageChanges() {
    assertEquals(
        "1[3]: f0 R/RWX -> f0 -/RWX shared pinned",
        StateChange.between(
            with(page(Permissions.R, Marks.NONE)),
            with(page(Permissions.NONE, Marks.SHARED_PINNED))));
  }

  @Test
  void aPageIsUnmapped() {
    assertEquals(
        "1[3] unmapped", StateChange.between(with(page(Permissions.R, Marks.NONE)), with()));
  }

  @Test
  void offersComeAndGo() {
    AbstractState none = state(List.of(), List.of(), List.of());
    AbstractState one = state(List.of(), List.of(OFFER), List.of());

    assertEquals("+offer 1[0..1] to 2, grant R", StateChange.between(none, one));
    assertEquals("-offer 1[0..1] to 2, grant R", StateChange.between(one, none));
  }

  @Test
  void contentChangesAndIsZeroed() {
    AbstractState five = state(List.of(), List.of(), List.of(new Content(0, 5)));
    AbstractState zero = state(List.of(), List.of(), List.of());

    assertEquals("f0 = 5", StateChange.between(zero, five));
    assertEquals("f0 = 0", StateChange.between(five, zero));
  }
}
