package org.vmoffer.conformance.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import me.tongfei.progressbar.ProgressBar;
import org.vmoffer.conformance.check.EntryResult;
import org.vmoffer.conformance.check.Selection;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.TlcProgress;

/** A bar that grows with the edges that TLC has checked, and beside it what is going on. */
final class CheckBar implements CheckProgress {
  /** What a model weighs whose size nobody knows: TLC has to be started. */
  private static final long SMALLEST = 50_000;

  private final PrintWriter err;
  private final ProgressBar bar;
  private final Map<String, Long> sizes = new HashMap<>();
  private final Map<String, Long> done = new HashMap<>();
  private final Map<String, String> doing = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();

  CheckBar(Selection selection, PrintWriter err) {
    this.err = err;
    long all = 0;
    for (ManifestModel model : selection.models()) {
      long size = Math.max(SMALLEST, Objects.requireNonNullElse(model.edges(), 0L));
      sizes.put(model.name(), size);
      all += size;
    }
    bar = Terminal.bar("check", "edges", all).build();
  }

  @Override
  public synchronized void begins(String model, Phase phase) {
    show(
        model,
        switch (phase) {
          case CHECKING -> "TLC";
          case COMPARING -> "compared";
          case TOURING -> "toured";
          case REPLAYING -> "replayed";
        });
  }

  @Override
  public synchronized void advances(String model, TlcProgress progress) {
    done.put(model, Math.min(progress.edges(), sizes.getOrDefault(model, 0L)));
    show(model, String.format(Locale.ROOT, "%,d states", progress.states()));
  }

  @Override
  public synchronized void ends(EntryResult result) {
    done.put(result.name(), sizes.getOrDefault(result.name(), 0L));
    doing.remove(result.name());
    show();
  }

  private void show(String model, String what) {
    doing.put(model, what);
    show();
  }

  private void show() {
    List<String> parts = new ArrayList<>();
    doing.forEach((model, what) -> parts.add(model + " " + what));
    bar.setExtraMessage(" " + String.join(", ", parts));
    bar.stepTo(done.values().stream().mapToLong(Long::longValue).sum());
  }

  @Override
  public synchronized void remarks(String message) {
    remarks.add(message);
  }

  @Override
  public void close() {
    bar.close();
    remarks.forEach(err::println);
    err.flush();
  }
}
