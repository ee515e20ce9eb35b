package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.TreeRemoval;

/**
 * A Java process that answers a line of JSON with a line of JSON, and its scratch directory, whose
 * path is the last of its arguments.
 */
final class JsonWorker implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedReader in;
  private final Writer out;
  private final Path scratch;

  private JsonWorker(Process process, Path scratch) {
    this.process = process;
    this.in = process.inputReader();
    this.out = process.outputWriter();
    this.scratch = scratch;
  }

  /**
   * Starts one.
   *
   * @param log the file for what it prints
   */
  static JsonWorker start(Class<?> main, Path log, List<String> arguments) throws IOException {
    Path scratch = Files.createTempDirectory("vmoffer-variants");
    List<String> all = new ArrayList<>(arguments);
    all.add(scratch.toString());
    Process process =
        new ProcessBuilder(
                WorkerCommand.of(
                    main,
                    WorkerCommand.defaultHeapMiB(),
                    false,
                    scratch,
                    all.toArray(String[]::new)))
            .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
            .start();
    return new JsonWorker(process, scratch);
  }

  /** Sends a line. */
  void send(Object request) throws IOException {
    out.write(JSON.writeValueAsString(request) + "\n");
    out.flush();
  }

  /**
   * The next answer, or null if it does not come in time.
   *
   * @throws IOException if the process has ended, or says something else
   */
  <T> @Nullable T answer(Class<T> type, long seconds) throws IOException, InterruptedException {
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              String line = in.readLine();
              if (line == null) {
                throw new IOException("TLC's process has ended");
              }
              return JSON.readValue(line, type);
            });
    Thread.ofVirtual().start(task);
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  /** The code with which it ends, which it does. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends the process. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    try {
      TreeRemoval.of(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + scratch, e);
    }
  }
}
