package org.vmoffer.conformance.history;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.oracle.Position;
import org.vmoffer.conformance.protocol.Answer;

/** Which of the answers that are due resembles the one that came. */
final class Nearest {
  private Nearest() {}

  /** What is due of a call, that with the most parts of its answer first. */
  static List<Failure.Due> of(Operation call, Map<Reply, Position> dues) {
    Answer answer = Objects.requireNonNull(call.returned()).answer();
    return dues.entrySet().stream()
        .map(due -> new Failure.Due(due.getKey(), due.getValue()))
        .sorted(Comparator.comparingInt(due -> differences(answer, Answer.of(due.reply()))))
        .toList();
  }

  private static int differences(Answer one, Answer other) {
    int different = one.ret() == other.ret() ? 0 : 1;
    different += one.errno().equals(other.errno()) ? 0 : 1;
    different += Objects.equals(one.localAddr(), other.localAddr()) ? 0 : 1;
    different += Objects.equals(one.size(), other.size()) ? 0 : 1;
    different += Objects.equals(one.count(), other.count()) ? 0 : 1;
    different += Objects.equals(one.list(), other.list()) ? 0 : 1;
    return different + (Objects.equals(one.value(), other.value()) ? 0 : 1);
  }
}
