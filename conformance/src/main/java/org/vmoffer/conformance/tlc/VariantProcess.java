package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.TreeRemoval;

/**
 * A process in which variants of one model are searched, one after the other. It is started when
 * the first one comes, and again after one that it did not survive.
 */
public final class VariantProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long BASE_SECONDS = 600;
  private static final long VARIANT_SECONDS = 120;

  private final TlcModel model;
  private final Path log;
  private @Nullable Running running;

  /**
   * A process for a model, not yet started.
   *
   * @param log the file for what TLC prints
   */
  public VariantProcess(TlcModel model, Path log) {
    this.model = model;
    this.log = log;
  }

  /** A process and its scratch directory. */
  private record Running(Process process, BufferedReader in, Writer out, Path scratch) {}

  /**
   * Searches a variant. One that ends the process, or for which there is no answer in time, is one
   * that cannot be evaluated.
   *
   * @throws TlcException if the model itself cannot be searched
   * @throws InterruptedException if this thread is interrupted
   */
  public VariantOutcome search(VariantRequest request) throws TlcException, InterruptedException {
    Running worker = running();
    try {
      worker.out.write(JSON.writeValueAsString(request) + "\n");
      worker.out.flush();
      VariantOutcome outcome = answer(worker, VARIANT_SECONDS);
      if (outcome != null) {
        if (outcome.error() != null && outcome.error().call().equals(VariantOutcome.UNPARSABLE)) {
          throw new IllegalStateException("it cannot be parsed: " + request.text());
        }
        return outcome;
      }
      close();
      return failed("there is no answer within %d s".formatted(VARIANT_SECONDS));
    } catch (IOException e) {
      int code = worker.process.waitFor();
      close();
      return failed("TLC's process ends with code %d".formatted(code));
    }
  }

  private static VariantOutcome failed(String why) {
    return new VariantOutcome(
        null, null, new VariantOutcome.Failure(why, 0, "unknown"), false, 0, 0, 0);
  }

  private Running running() throws TlcException, InterruptedException {
    if (running != null) {
      return running;
    }
    ModelFiles.of(model);
    try {
      Path scratch = Files.createTempDirectory("vmoffer-variants");
      Process process =
          new ProcessBuilder(
                  WorkerCommand.of(
                      VariantWorkerMain.class,
                      WorkerCommand.defaultHeapMiB(),
                      false,
                      scratch,
                      model.name(),
                      model.directory().toString(),
                      model.module(),
                      model.config(),
                      scratch.toString()))
              .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
              .start();
      Running started =
          new Running(process, process.inputReader(), process.outputWriter(), scratch);
      running = started;
      if (answer(started, BASE_SECONDS) == null) {
        throw new IOException("it is not searched within %d s".formatted(BASE_SECONDS));
      }
      return started;
    } catch (IOException e) {
      close();
      throw new TlcException(
          "model %s: cannot be searched: %s; see %s".formatted(model.name(), e, log), e);
    }
  }

  /** The next answer, or null if it does not come in time. */
  private static @Nullable VariantOutcome answer(Running worker, long seconds)
      throws IOException, InterruptedException {
    FutureTask<VariantOutcome> task =
        new FutureTask<>(
            () -> {
              String line = worker.in.readLine();
              if (line == null) {
                throw new IOException("TLC's process has ended");
              }
              return JSON.readValue(line, VariantOutcome.class);
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

  /** Ends the process. */
  @Override
  public void close() {
    if (running != null) {
      running.process.destroyForcibly().onExit().join();
      try {
        TreeRemoval.of(running.scratch);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot remove " + running.scratch, e);
      }
      running = null;
    }
  }
}
