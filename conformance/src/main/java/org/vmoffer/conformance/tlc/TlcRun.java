package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.vmoffer.conformance.Unreadable;

/**
 * Runs TLC over a model in a process of its own, since TLC's state is static. Several may run at
 * once, each on a thread of its own. If that thread is interrupted, or this process ends, TLC ends
 * too.
 */
public final class TlcRun {
  private static final ObjectReader MESSAGES = new ObjectMapper().readerFor(WorkerMessage.class);
  private static final int EXCERPT_LINES = 20;

  /** How a line of a stack trace begins, which is for the log alone. */
  private static final String FRAME = "\tat ";

  private final TlcModel model;
  private final Path log;
  private final WorkerOptions options;

  private TlcRun(TlcModel model, Path log, WorkerOptions options) {
    this.model = model;
    this.log = log;
    this.options = options;
  }

  /**
   * A run of a model whose steps are calls.
   *
   * @param log the file for what TLC prints, which is replaced
   */
  public static TlcRun of(TlcModel model, Path log) {
    return new TlcRun(model, log, WorkerOptions.USUAL);
  }

  /** The same run of a model on another level. */
  public TlcRun at(Level other) {
    return new TlcRun(model, log, options.at(other));
  }

  /** The same run with so much heap; otherwise it depends on the machine. */
  public TlcRun withHeapMiB(int mebibytes) {
    return new TlcRun(model, log, options.withHeapMiB(mebibytes));
  }

  /** The same run, for a search of seconds, which ends before optimising its code would pay. */
  public TlcRun expectedToBeBrief() {
    return new TlcRun(model, log, options.expectedToBeBrief());
  }

  /**
   * The same run, which also writes a behaviour that violates a property, if there is one, in the
   * Informal Trace Format, and at the kernel level the scenario beside it.
   */
  public TlcRun tracingTo(Path file) {
    return new TlcRun(model, log, options.withTrace(file.toString()));
  }

  /**
   * A run of a small model of the kernel level that also collects what can be seen of the states in
   * which the machine rests.
   *
   * @param log the file for what TLC prints, which is replaced
   */
  public static TlcRun collectingEnds(TlcModel model, Path log) {
    return new TlcRun(
        model,
        log,
        WorkerOptions.USUAL
            .at(Level.KERNEL)
            .withHeapMiB(WorkerCommand.LEAST_HEAP_MIB)
            .expectedToBeBrief()
            .collectingEnds());
  }

  /**
   * Checks the model.
   *
   * @param onProgress told a few times a second, on another thread
   * @throws TlcException if TLC comes to no verdict
   * @throws InterruptedException if this thread is interrupted
   */
  public TlcOutcome check(Consumer<TlcProgress> onProgress)
      throws TlcException, InterruptedException {
    return run(options, onProgress);
  }

  /**
   * Checks the model and writes its graph in the same pass.
   *
   * @param graphFile the file for the graph; whole if the model holds, otherwise without meaning
   * @param onProgress told a few times a second, on another thread
   * @throws TlcException if TLC comes to no verdict
   * @throws InterruptedException if this thread is interrupted
   */
  public TlcOutcome checkAndWrite(Path graphFile, Consumer<TlcProgress> onProgress)
      throws TlcException, InterruptedException {
    return run(options.withGraph(graphFile.toString()), onProgress);
  }

  private TlcOutcome run(WorkerOptions how, Consumer<TlcProgress> onProgress)
      throws TlcException, InterruptedException {
    // TLC would say it less clearly.
    ModelFiles.of(model);
    try {
      Files.deleteIfExists(log);
      try (TlcChild child = TlcChild.start(model, how, log)) {
        FutureTask<WorkerMessage> verdict =
            new FutureTask<>(() -> listen(child.lines(), onProgress));
        Thread.ofVirtual().start(verdict);
        return outcome(verdict.get(), child.exitCode());
      }
    } catch (FileSystemException e) {
      throw new TlcException(
          "model %s: cannot run TLC: %s".formatted(model.name(), Unreadable.text(e)), e);
    } catch (IOException | ExecutionException e) {
      throw new TlcException("model %s: cannot run TLC: %s".formatted(model.name(), e), e);
    }
  }

  /** Passes progress on until there is a verdict, or none will come. */
  private static WorkerMessage listen(BufferedReader lines, Consumer<TlcProgress> onProgress)
      throws IOException {
    StringBuilder lastWords = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.startsWith("{")) {
        // The virtual machine speaks here too when its memory is exhausted.
        lastWords.append(line).append(": ");
        continue;
      }
      WorkerMessage message = MESSAGES.readValue(line);
      if (message instanceof TlcProgress progress) {
        onProgress.accept(progress);
      } else {
        return message;
      }
    }
    return new WorkerFailure(lastWords + "its process ended", false);
  }

  private TlcOutcome outcome(WorkerMessage verdict, int exitCode) throws TlcException {
    return switch (verdict) {
      case TlcOutcome.Broken broken ->
          new TlcOutcome.Broken(broken.message() + errors(), broken.counts());
      case TlcOutcome outcome -> outcome;
      case WorkerFailure failure ->
          throw failure.says()
              ? new TlcException(noVerdict(failure.message()))
              : failed("%s (exit code %d)".formatted(failure.message(), exitCode));
      case TlcProgress _ -> throw new IllegalStateException("progress is no verdict");
    };
  }

  private TlcException failed(String why) {
    return new TlcException("%s; %s says:%s".formatted(noVerdict(why), log, errors()));
  }

  private String noVerdict(String why) {
    return "model %s: TLC came to no verdict: %s".formatted(model.name(), why);
  }

  /** What the log says from the first error on, or its end, each line on one of its own. */
  private String errors() {
    List<String> lines;
    try {
      lines = Files.readAllLines(log).stream().filter(line -> !line.startsWith(FRAME)).toList();
    } catch (IOException e) {
      lines = List.of("(cannot be read: " + e + ")");
    }
    int first = Math.max(0, lines.size() - EXCERPT_LINES);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("Error:")) {
        first = i;
        break;
      }
    }
    int last = Math.min(lines.size(), first + EXCERPT_LINES);
    StringBuilder excerpt = new StringBuilder();
    for (String line : lines.subList(first, last)) {
      excerpt.append(System.lineSeparator()).append("  ").append(line);
    }
    return excerpt.toString();
  }
}
