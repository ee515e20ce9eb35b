package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;

/** Whose page a copy is of. */
class CallsWorkProbeTest {
  private static List<Long> given(Consumer<LongConsumer> asked) {
    List<Long> list = new ArrayList<>();
    asked.accept(list::add);
    return list;
  }

  private static Machine shared(Call... calls) {
    Machine machine =
        new Machine(
            Scenarios.small()
                .structureCaches(false)
                .page(1, 1, 1)
                .thread(1, new Call.Fork(), Scenarios.store(1, 1))
                .later(2, calls)
                .build());
    Alone.call(machine, 1);
    return machine;
  }

  @Test
  void aFaultCopiesThePageOfItsOwnProcess() {
    Machine machine = shared(Scenarios.store(1, 1));
    WorkProbe work = machine.probe().work();
    Alone.until(machine, 2, Pc.COPY);
    assertEquals(2, work.owner(2));
    assertEquals(1, work.leastPage(2));
    assertTrue(work.copies(2));
    Alone.until(machine, 2, Pc.COPY_REQUEST);
    assertEquals(2, work.flushedPid(2));
    assertEquals(List.of(1L), given(page -> work.flushedPages(2, page)));
    Alone.until(machine, 2, Pc.USER);
    Alone.until(machine, 1, Pc.COPY);
    assertFalse(work.copies(1));
  }

  @Test
  void aClaimCopiesThePageOfItsSource() {
    Machine machine = shared(Scenarios.claimAt(1, 1, 0));
    machine.state().offers().add(1, 2, 1, 1, 1, 7);
    WorkProbe work = machine.probe().work();
    Alone.until(machine, 2, Pc.COPY);
    assertEquals(1, work.owner(2));
    Alone.until(machine, 2, Pc.COPY_REQUEST);
    assertEquals(1, work.flushedPid(2));
    assertEquals(0, work.source(2));
  }
}
