package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.kernel.Machines.mapped;

import org.junit.jupiter.api.Test;

class FrameTableTest {
  @Test
  void overwritingHowManyMapAFrameChangesNothingElse() {
    FrameTable frames = mapped().state().frames();
    frames.setReferences(1, 5);
    assertEquals(1, frames.references(0));
    assertEquals(5, frames.references(1));
    assertEquals(0, frames.references(2));
    assertEquals(6, frames.free().count());
  }
}
