package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vmoffer.pagetable.Attributes;

/** Which frames nobody is promised: process 1 has pages in frames 0 and 2, process 2 one in 64. */
class AbstractionTest {
  private static Machine machine(int frames) {
    return new Machine(
        Scenarios.small()
            .frames(frames)
            .page(1, 0, 0)
            .page(1, 1, 2)
            .page(2, 0, 64)
            .thread(1)
            .thread(2, Scenarios.mmap(1, 1))
            .build());
  }

  private final Machine machine = machine(66);
  private final Abstraction abstraction = machine.abstraction();

  @Test
  void framesThatNobodyIsPromisedAreCountedAndFoundInOrder() {
    abstraction.look();
    assertEquals(63, abstraction.countFree());
    assertEquals(1, abstraction.lowestFree(0));
    assertEquals(3, abstraction.lowestFree(2));
    assertEquals(65, abstraction.lowestFree(64));
  }

  @Test
  void behindTheLastFrameThereIsNone() {
    abstraction.look();
    assertEquals(-1, abstraction.lowestFree(66));
    Abstraction full = machine(65).abstraction();
    full.look();
    assertEquals(-1, full.lowestFree(64));
  }

  @Test
  void whatACallPromisesCounts() {
    Job job = machine.state().job(2);
    job.addLeft(1, Mapping.of(1, 1, Attributes.of(3, 7, 0)));
    job.install(2);
    abstraction.look();
    assertEquals(62, abstraction.countFree());
    assertEquals(3, abstraction.lowestFree(0));
    job.promiseNothing(2);
    abstraction.look();
    assertEquals(64, abstraction.countFree());
  }
}
