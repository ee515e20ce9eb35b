package org.vmoffer.conformance.tlc;

import tlc2.tool.TLCState;

/** The states of a model as it is and, numbered behind them, those that only a variant has. */
final class VariantNumbers {
  private final VariantStates known;
  private final VariantStates others;

  VariantNumbers(VariantStates known) {
    this.known = known;
    this.others = new VariantStates(known.get(0), known.size());
  }

  /** The number of a state, which gets one if it has none. */
  int number(TLCState state) {
    long fingerprint = known.fingerprint(state);
    int number = known.find(fingerprint);
    if (number == VariantStates.NONE) {
      number = others.find(fingerprint);
    }
    return number == VariantStates.NONE ? others.add(fingerprint, state) : number;
  }

  TLCState get(int number) {
    return isKnown(number) ? known.get(number) : others.get(number);
  }

  /** Whether the model as it is has the state, too. */
  boolean isKnown(int number) {
    return number < known.size();
  }
}
