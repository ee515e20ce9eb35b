package org.vmoffer.conformance.tlc;

import java.util.LinkedHashSet;
import java.util.Set;
import tlc2.tool.Action;
import tlc2.tool.TLCState;

/** Also keeps what can be seen of each state in which the whole machine rests. */
final class EndsWriter extends KernelWriter {
  /** The stuttering step of a machine that rests, the only one that such a state has. */
  private static final String REST = "Rest";

  private final Set<FinalState> ends = new LinkedHashSet<>();

  /**
   * A writer.
   *
   * @param onStep run after each step
   */
  EndsWriter(Runnable onStep) {
    super(onStep);
  }

  @Override
  Set<FinalState> ends() {
    return ends;
  }

  @Override
  void write(TLCState source, TLCState target, boolean isNew, Action action) {
    if (ActionText.nameOf(action).equals(REST)) {
      ends.add(FinalStateReader.read(source));
    }
  }
}
