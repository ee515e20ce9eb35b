package org.vmoffer.conformance.history;

import java.util.List;
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
        int skipped = from == null ? 0 : from.index();
        History rest =
            from == null
                ? history
                : new History(
                    history.file(),
                    history.hello(),
                    List.copyOf(from.entries()),
                    history.operations().subList(skipped, history.operations().size()));
        Shrinker shrinker = new Shrinker(rest, skipped, steps, limits);
        yield new Result.NotLinearizable(explored, shrinker.shrink(deepest.returning() - skipped));
      }
    };
  }

  /**
   * The quiescent layer from which on the failure is shown; null for the begin of the history. As
   * many calls precede such a layer as returns.
   */
  private static @Nullable Layer from(Layer deepest) {
    Layer from = null;
    for (Layer layer = deepest; layer != null; layer = layer.before()) {
      if (layer.isQuiescent()) {
        from = layer;
      }
      if (from != null && deepest.index() - layer.index() >= WINDOW) {
        return from;
      }
    }
    return from;
  }
}
