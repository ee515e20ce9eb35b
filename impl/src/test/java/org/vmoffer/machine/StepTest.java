package org.vmoffer.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Steps as words, and as the specification writes them. */
class StepTest {
  private static final int MOST = 0xfff;

  @Test
  void aStepHasThePartsThatItWasMadeOf() {
    long step = Step.fill(Action.FILL_STRUCTURE, 63, 3, (1L << 28) - 1);
    assertEquals(Action.FILL_STRUCTURE, Step.action(step));
    assertEquals(63, Step.who(step));
    assertEquals(3, Step.level(step));
    assertEquals((1L << 28) - 1, Step.index(step));
    long translation = Step.translation(2, 3, 5);
    assertEquals(3, Step.leaf(translation));
    assertEquals(5, Step.index(translation));
    assertEquals(0, Step.level(translation));
  }

  @Test
  void asManyChoicesAsFitAreTold() {
    assertEquals(MOST, Step.choice(Step.choice(Action.ACKNOWLEDGE, 1, MOST)));
    assertEquals(
        "a choice among more than 4095",
        assertThrows(
                IllegalArgumentException.class, () -> Step.choice(Action.ACKNOWLEDGE, 1, MOST + 1))
            .getMessage());
  }

  @Test
  void aStepIsWrittenAsInTheSpecification() {
    assertEquals("Rest", Step.text(Step.of(Action.REST, 0)));
    assertEquals("Lock(2)", Step.text(Step.of(Action.LOCK, 2)));
    assertEquals("FillStructure(1, 2, 7)", Step.text(Step.fill(Action.FILL_STRUCTURE, 1, 2, 7)));
    assertEquals("FillTranslation(1, 7)", Step.text(Step.translation(1, 2, 7)));
  }
}
