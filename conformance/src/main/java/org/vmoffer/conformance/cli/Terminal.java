package org.vmoffer.conformance.cli;

import java.io.Console;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.replay.TextLayout;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Whether a person is watching, and how much fits before their eyes. */
final class Terminal {
  private static final int UPDATE_MILLIS = 200;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private Terminal() {}

  /** Whether a person reads what is written. */
  static boolean isThere() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** How text may look on standard output. */
  static TextLayout layout() {
    if (!isThere()) {
      return TextLayout.PLAIN;
    }
    int width = new UsageMessageSpec().autoWidth(true).width();
    return new TextLayout(width, System.getenv("NO_COLOR") == null);
  }

  /** Told how far something has come. */
  interface Progress extends AutoCloseable {
    /** So much has been done. */
    void at(long done);

    @Override
    void close();
  }

  /**
   * Shows on standard error how far something has come, if somebody is watching.
   *
   * @param most how much there is to do, or -1 if nobody knows
   */
  static Progress progress(String task, String unit, long most) {
    return isThere() ? new Bar(task, unit, most) : new Nobody();
  }

  /**
   * A bar on standard error, not yet shown.
   *
   * @param most how much there is to do, or -1 if nobody knows
   */
  static ProgressBarBuilder bar(String task, String unit, long most) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(" " + unit, 1)
        .setInitialMax(most)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .clearDisplayOnFinish();
  }

  private static final class Nobody implements Progress {
    @Override
    public void at(long done) {}

    @Override
    public void close() {}
  }

  /** Shown from the first news on that come late enough, so that it does not flash. */
  private static final class Bar implements Progress {
    private final ProgressBarBuilder builder;
    private final long began = System.nanoTime();
    private @Nullable ProgressBar bar;

    Bar(String task, String unit, long most) {
      builder = bar(task, unit, most);
    }

    @Override
    public synchronized void at(long done) {
      if (bar == null) {
        if (System.nanoTime() - began < PATIENCE_NANOS) {
          return;
        }
        bar = builder.build();
      }
      bar.stepTo(done);
    }

    @Override
    public synchronized void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
