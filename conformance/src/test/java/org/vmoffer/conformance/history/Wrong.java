package org.vmoffer.conformance.history;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.conformance.protocol.Answer;

/** Histories of which the end cannot be explained. */
final class Wrong {
  private Wrong() {}

  /** The history with the first answer in its last tenth that tells a value telling another. */
  static History atTheEnd(History history) {
    List<Operation> calls = new ArrayList<>(history.operations());
    for (int i = calls.size() - calls.size() / 10; i < calls.size(); i++) {
      Operation.Return end = calls.get(i).returned();
      Long value = end == null ? null : end.answer().value();
      if (end != null && value != null) {
        Answer other = new Answer(0, "", null, null, null, null, value + 1000);
        calls.set(i, calls.get(i).returned(new Operation.Return(other, end.t(), end.line())));
        return history.of(calls);
      }
    }
    throw new IllegalStateException("no load tells a value");
  }
}
