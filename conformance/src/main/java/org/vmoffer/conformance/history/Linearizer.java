package org.vmoffer.conformance.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.oracle.KernelOracle;

/** Whether histories are linearizable with respect to the atomic level, and why not. */
public final class Linearizer {
  /** Returns before the failing one from which on calls are shown, if there is a choice. */
  private static final int WINDOW = 400;

  private Linearizer() {}

  /**
   * Checks a history.
   *
   * @param progress told how many calls have been explained
   */
  public static Result check(History history, Limits limits, LongConsumer progress) {
    Steps steps = new Steps(new KernelOracle(history.hello().bounds()), history.tellsContents());
    return switch (Search.of(history, steps, limits, progress)) {
      case Verdict.Linearizable(long explored) -> new Result.Linearizable(explored);
      case Verdict.Unknown(long explored, String why) -> new Result.Unknown(explored, why);
      case Verdict.NotLinearizable(long explored, Layer deepest) -> {
        Layer from = from(deepest);
        History rest = from == null ? history : rest(history, from);
        int skipped = history.operations().size() - rest.operations().size();
        Operation stuck = history.operations().get(deepest.returning());
        Failure failure = new Shrinker(rest, skipped, steps, limits).shrink(stuck);
        yield new Result.NotLinearizable(explored, failure);
      }
    };
  }

  /** The quiescent layer from which on the failure is shown; null for the beginning. */
  private static @Nullable Layer from(Layer deepest) {
    Layer from = null;
    for (Layer layer = deepest; layer != null; layer = layer.before()) {
      if (layer.rest() != null) {
        from = layer;
      }
      if (from != null && deepest.index() - layer.index() >= WINDOW) {
        return from;
      }
    }
    return from;
  }

  /** The calls from a quiescent layer on, and those that were under way there. */
  private static History rest(History history, Layer from) {
    Layer.Rest rest = Objects.requireNonNull(from.rest());
    List<Operation> all = history.operations();
    List<Operation> left = new ArrayList<>();
    for (int index : rest.pending()) {
      left.add(all.get(index));
    }
    left.addAll(all.subList(rest.invoked(), all.size()));
    return new History(history.file(), history.hello(), List.copyOf(from.entries()), left);
  }
}
