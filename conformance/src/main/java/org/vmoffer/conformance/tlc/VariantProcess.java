package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process in which variants of one model are searched, one after the other. It is started when
 * the first one comes, and again after one that it did not survive.
 */
public final class VariantProcess implements AutoCloseable {
  private static final long BASE_SECONDS = 600;
  private static final long VARIANT_SECONDS = 120;

  private final TlcModel model;
  private final Path corpus;
  private final Path log;
  private @Nullable JsonWorker running;

  /**
   * A process for a model, not yet started.
   *
   * @param corpus the file of the model's corpus, which need not be there unless a request asks for
   *     walks
   * @param log the file for what TLC prints
   */
  public VariantProcess(TlcModel model, Path corpus, Path log) {
    this.model = model;
    this.corpus = corpus;
    this.log = log;
  }

  /**
   * Searches a variant. One that ends the process, or for which there is no answer in time, is one
   * that cannot be evaluated.
   *
   * @throws TlcException if the model itself cannot be searched
   * @throws InterruptedException if this thread is interrupted
   */
  public VariantOutcome search(VariantRequest request) throws TlcException, InterruptedException {
    JsonWorker worker = running();
    try {
      worker.send(request);
      VariantOutcome outcome = worker.answer(VariantOutcome.class, VARIANT_SECONDS);
      if (outcome != null) {
        if (outcome.error() != null && outcome.error().call().equals(VariantOutcome.UNPARSABLE)) {
          throw new IllegalStateException("it cannot be parsed: " + request.text());
        }
        return outcome;
      }
      close();
      return VariantOutcome.failed(
          "there is no answer within %d s".formatted(VARIANT_SECONDS), "unknown", false);
    } catch (IOException e) {
      int code = worker.exitCode();
      close();
      return VariantOutcome.failed(
          "TLC's process ends with code %d".formatted(code), "unknown", false);
    }
  }

  private JsonWorker running() throws TlcException, InterruptedException {
    if (running != null) {
      return running;
    }
    ModelFiles.of(model);
    try {
      JsonWorker started =
          JsonWorker.start(
              VariantWorkerMain.class,
              log,
              List.of(
                  model.name(),
                  model.directory().toString(),
                  model.module(),
                  model.config(),
                  corpus.toString()));
      running = started;
      if (started.answer(VariantOutcome.class, BASE_SECONDS) == null) {
        throw new IOException("it is not searched within %d s".formatted(BASE_SECONDS));
      }
      return started;
    } catch (IOException e) {
      close();
      throw new TlcException(
          "model %s: cannot be searched: %s; see %s".formatted(model.name(), e, log), e);
    }
  }

  /** Ends the process. */
  @Override
  public void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
