package org.vmoffer.conformance.history;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Reply;
import org.vmoffer.conformance.oracle.Position;

/**
 * Looks for few calls that show why a history is not linearizable.
 *
 * <p>First all is left out that came after the first return at which it was not any more: the
 * failing call is the one that returned. Then calls are left out, many at a time and in the end one
 * by one, as long as the calls that are left are not linearizable, are so without the failing one,
 * and leave no answer possible to it which all calls do not. Without the last condition what is
 * shown would often be another fault than that of the history: a load of what nobody has stored,
 * because the store has been left out.
 */
final class Shrinker {
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final long MOST_POSITIONS = 1 << 16;

  private final History history;
  private final int skipped;
  private final Steps steps;
  private final Limits limits;
  private boolean gaveUp;

  /**
   * A shrinker of calls that are not linearizable.
   *
   * @param skipped how many calls came before them
   */
  Shrinker(History history, int skipped, Steps steps, Limits limits) {
    this.history = history;
    this.skipped = skipped;
    this.steps = steps;
    long now = System.nanoTime();
    this.limits =
        new Limits(
            Math.min(MOST_POSITIONS, limits.positions()),
            now + Math.min(MOST_NANOS, Math.max(0, limits.deadline() - now)));
  }

  /**
   * Few calls that show it.
   *
   * @param stuck the call behind whose return no order comes
   */
  Failure shrink(Operation stuck) {
    int[] events = history.events();
    int index = history.operations().indexOf(stuck);
    int end = 0;
    while (events[end] != ~index) {
      end++;
    }
    // An answer that came later may be what cannot be explained; without it one has to go on.
    History seen = Prefix.of(history, events, end);
    while (search(seen) instanceof Verdict.Linearizable) {
      do {
        end++;
      } while (events[end] >= 0);
      seen = Prefix.of(history, events, end);
    }
    Operation last = history.operations().get(~events[end]);
    Map<Reply, Position> dues = replies(seen.operations(), last);
    if (gaveUp || dues == null) {
      return new Failure(seen, skipped, last, List.of(), false);
    }
    List<Operation> few = fewer(seen.operations(), last, dues.keySet());
    boolean whole = few.size() == seen.operations().size();
    Map<Reply, Position> left = whole ? dues : Objects.requireNonNull(replies(few, last));
    return new Failure(history.of(few), skipped, last, Nearest.of(last, left), !gaveUp);
  }

  private List<Operation> fewer(List<Operation> all, Operation last, Set<Reply> dues) {
    List<Operation> left = all;
    for (String thread : all.stream().map(Operation::thread).distinct().toList()) {
      left = without(left, last, dues, each -> each.thread().equals(thread));
    }
    for (int pid : all.stream().map(each -> each.invocation().pid()).distinct().toList()) {
      left = without(left, last, dues, each -> each.invocation().pid() == pid);
    }
    int chunk = Math.max(1, left.size() / 2);
    while (chunk >= 1) {
      int before = left.size();
      int from = 0;
      while (from < left.size()) {
        Set<Operation> some =
            new HashSet<>(left.subList(from, Math.min(left.size(), from + chunk)));
        List<Operation> fewer = without(left, last, dues, some::contains);
        from += fewer.size() == left.size() ? chunk : 0;
        left = fewer;
      }
      chunk = chunk == 1 && left.size() < before ? 1 : chunk / 2;
    }
    return left;
  }

  /** The calls without some of them, if that still shows it; otherwise all. */
  private List<Operation> without(
      List<Operation> calls, Operation last, Set<Reply> dues, Predicate<Operation> out) {
    List<Operation> left =
        calls.stream().filter(each -> each.id() == last.id() || !out.test(each)).toList();
    return left.size() < calls.size() && shows(left, last, dues) ? left : calls;
  }

  private boolean shows(List<Operation> calls, Operation last, Set<Reply> dues) {
    if (!(search(history.of(calls)) instanceof Verdict.NotLinearizable)) {
      return false;
    }
    Map<Reply, Position> replies = replies(calls, last);
    if (replies == null || !dues.containsAll(replies.keySet())) {
      return false;
    }
    List<Operation> others = calls.stream().filter(each -> each.id() != last.id()).toList();
    return !replies.isEmpty() || search(history.of(others)) instanceof Verdict.Linearizable;
  }

  private Verdict search(History calls) {
    Verdict verdict = Search.of(calls, steps, limits, _ -> {});
    gaveUp |= verdict instanceof Verdict.Unknown;
    return verdict;
  }

  private @Nullable Map<Reply, Position> replies(List<Operation> calls, Operation last) {
    int asked = 0;
    while (calls.get(asked).id() != last.id()) {
      asked++;
    }
    Map<Reply, Position> replies = Search.replies(history.of(calls), asked, steps, limits);
    gaveUp |= replies == null;
    return replies;
  }
}
