package org.vmoffer.conformance.tlc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vmoffer.conformance.TreeRemoval;

/**
 * A process in which TLC runs, and the directory that it works in. Closing ends the one and removes
 * the other; the end of this Java process closes what is still open.
 */
final class TlcChild implements AutoCloseable {
  private static final Set<TlcChild> RUNNING = ConcurrentHashMap.newKeySet();

  private static volatile boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TlcChild::end));
  }

  private final Path scratch;
  private final Process process;

  private TlcChild(Path scratch, Process process) {
    this.scratch = scratch;
    this.process = process;
  }

  /**
   * Starts TLC.
   *
   * @param options how it runs, and what it writes
   * @param log what TLC prints is appended to this file
   */
  static TlcChild start(TlcModel model, WorkerOptions options, Path log) throws IOException {
    if (ending) {
      throw new IOException("this process is ending");
    }
    Path scratch = Files.createTempDirectory("vmoffer-tlc");
    List<String> command =
        WorkerCommand.of(
            TlcWorkerMain.class,
            options.heapMiB(),
            options.brief(),
            scratch,
            model.name(),
            model.directory().toString(),
            model.module(),
            model.config(),
            scratch.toString(),
            options.level().name(),
            options.graphFile(),
            Boolean.toString(options.ends()),
            options.traceFile());
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    TlcChild child = new TlcChild(scratch, process);
    RUNNING.add(child);
    if (ending) {
      // Whoever ends the others may not have seen this one.
      child.close();
    }
    return child;
  }

  private static void end() {
    ending = true;
    RUNNING.forEach(TlcChild::close);
  }

  /** What it says, line by line. */
  BufferedReader lines() {
    return process.inputReader();
  }

  /** Waits for its end. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends the process at once if it still runs. */
  @Override
  public synchronized void close() {
    process.destroyForcibly().onExit().join();
    RUNNING.remove(this);
    try {
      TreeRemoval.of(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + scratch, e);
    }
  }
}
