package org.vmoffer.conformance.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.vmoffer.conformance.protocol.Answer;

/** What can go wrong in a history. It may still be linearizable afterwards. */
enum Mutation {
  /** Nothing. */
  NONE,
  /** Two calls get each other's answers. */
  SWAPPED_ANSWERS,
  /** A call returns as soon as it has been invoked, and so before others. */
  EARLY_RETURN,
  /** A call has never been made, as far as the others can see. */
  LOST_EFFECT,
  /** An answer says something else than was so. */
  OTHER_ANSWER;

  /** The history after it. */
  History applied(History history, Random random) {
    List<Operation> calls = new ArrayList<>(history.operations());
    int one = random.nextInt(calls.size());
    int other = random.nextInt(calls.size());
    Operation first = calls.get(one);
    Operation second = calls.get(other);
    switch (this) {
      case NONE -> {}
      case SWAPPED_ANSWERS -> {
        if (!first.isPending() && !second.isPending()) {
          calls.set(one, answered(first, answer(second)));
          calls.set(other, answered(second, answer(first)));
        }
      }
      case EARLY_RETURN -> {
        if (!first.isPending()) {
          long t = first.invoked();
          calls.set(one, first.returned(new Operation.Return(answer(first), t, 0)));
        }
      }
      case LOST_EFFECT -> {
        if (calls.size() > 1) {
          calls.remove(one);
        }
      }
      case OTHER_ANSWER -> {
        if (!first.isPending()) {
          calls.set(one, answered(first, other(answer(first))));
        }
      }
    }
    return history.of(calls);
  }

  private static Answer answer(Operation call) {
    return Objects.requireNonNull(call.returned()).answer();
  }

  private static Operation answered(Operation call, Answer answer) {
    Operation.Return end = Objects.requireNonNull(call.returned());
    return call.returned(new Operation.Return(answer, end.t(), end.line()));
  }

  private static Answer other(Answer answer) {
    Long value = answer.value();
    return answer.isSuccess()
        ? value == null
            ? new Answer(-1, "EINVAL", null, null, null, null, null)
            : new Answer(answer.ret(), "", null, null, null, null, value + 1)
        : new Answer(0, "", null, null, null, null, null);
  }
}
