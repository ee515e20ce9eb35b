package org.vmoffer.conformance.litmus;

/** Conditions that are not in a test's file. */
public final class Conditions {
  private Conditions() {}

  /**
   * Reads a condition on the ends of a test.
   *
   * @param where what the text is called in complaints
   * @throws org.vmoffer.conformance.BadInputException if it is none
   */
  public static Condition read(String where, String text, LitmusTest test) {
    return ConditionReader.read(
        new Tokens(new Tokens.Place(where, 1, 1), text),
        Observables.registers(test.columns()),
        test.machine());
  }
}
