package org.vmoffer.timing;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.cycles.Cause;
import org.vmoffer.cycles.KernelCosts;
import org.vmoffer.cycles.Latencies;
import org.vmoffer.cycles.Profile;
import org.vmoffer.cycles.StoreBuffer;
import org.vmoffer.machine.Step;

/**
 * What every core spends on what and when, a line for each stretch of one cause in one step, and
 * one for each operation that is over. Each cost is another number: an access costs 1, 3, 7 or 15
 * cycles by where the line is.
 */
final class Spent implements StepListener, CallListener {
  static final int CEILING = 2;

  private final List<String> lines = new ArrayList<>();
  private String stretch = "";
  private long start;
  private long cycles;

  /** Up to two stores wait, for 500 cycles each. */
  static Profile profile() {
    Profile r = Profile.reference();
    return new Profile(
        "distinct",
        r.levels(),
        r.megahertz(),
        r.dtlb(),
        r.itlb(),
        r.stlb(),
        r.structures(),
        r.caches(),
        new Latencies(1, 2, 4, 8, 20, 30),
        new StoreBuffer(2, 500),
        new KernelCosts(
            100, 200, 300, 40, 50, 60, 70, 80, 90, 110, 7, 11, 13, 17, 19, 1, 2, CEILING));
  }

  /** The lines of a run. */
  static String of(Timed timed, TimingOptions options) {
    Spent spent = new Spent();
    timed.run(options, spent, spent);
    spent.end();
    return String.join("\n", spent.lines) + "\n";
  }

  static String of(Timed timed) {
    return of(timed, TimingOptions.DEFAULT);
  }

  @Override
  public void spent(
      int core, int thread, int operation, long step, Cause cause, long start, long cycles) {
    String next =
        "core %d, thread %d.%d, %s: %s"
            .formatted(core, thread, operation, step < 0 ? "-" : Step.text(step), cause.label());
    if (!next.equals(stretch) || start != this.start + this.cycles) {
      end();
      stretch = next;
      this.start = start;
      this.cycles = 0;
    }
    this.cycles += cycles;
  }

  private void end() {
    if (!stretch.isEmpty()) {
      lines.add(stretch + " " + start + "+" + cycles);
    }
    stretch = "";
  }

  @Override
  public void called(int thread, int operation, long start, long end) {
    end();
    lines.add("thread %d.%d: %d to %d".formatted(thread, operation, start, end));
  }
}
