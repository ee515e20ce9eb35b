package org.vmoffer.cycles;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each figure is held against another. */
final class AccountingTest {
  private final Profile profile = Profile.reference();
  private final Tally tally = new Tally();

  @Test
  void aCoreThatHasDoneNothingHasNothingToAccountFor() {
    assertDoesNotThrow(() -> Accounting.check(profile, tally));
  }

  @ParameterizedTest
  @EnumSource(
      value = Counter.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACCESSED_UPDATES", "DIRTY_UPDATES"}) // of no cost in the reference
  void aCounterThatIsOneTooHighIsNoticed(Counter counter) {
    tally.count(counter);
    assertThrows(AccountingException.class, () -> Accounting.check(profile, tally));
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void aCycleWithoutTimeIsNoticed(Cause cause) {
    tally.charge(cause, 1);
    assertThrows(AccountingException.class, () -> Accounting.check(profile, tally));
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void aCycleOfTheWrongCauseIsNoticed(Cause cause) {
    tally.charge(cause, 1);
    tally.advance(1);
    assertThrows(AccountingException.class, () -> Accounting.check(profile, tally));
  }

  @Test
  void timeWithoutACauseIsNoticedAndSaid() {
    tally.advance(7);
    AccountingException e =
        assertThrows(AccountingException.class, () -> Accounting.check(profile, tally));
    assertTrue(e.toString().contains("cycles.total is 7"), e.toString());
  }
}
