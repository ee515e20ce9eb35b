package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process in which it is asked whether parts of properties matter in one model. */
public final class VacuityProcess implements AutoCloseable {
  private static final long BASE_SECONDS = 900;
  private static final long REQUEST_SECONDS = 900;

  private final TlcModel model;
  private final Path log;
  private final JsonWorker worker;

  private VacuityProcess(TlcModel model, Path log, JsonWorker worker) {
    this.model = model;
    this.log = log;
    this.worker = worker;
  }

  /**
   * Starts it.
   *
   * @param parts the parts, each replaced; their numbers are their places here
   * @param log the file for what TLC prints
   * @throws TlcException if the model cannot be searched
   */
  public static VacuityProcess start(TlcModel model, List<ReplacedPart> parts, Path log)
      throws TlcException, InterruptedException {
    VacuityProcess process;
    try {
      process =
          new VacuityProcess(
              model,
              log,
              JsonWorker.start(
                  VacuityWorkerMain.class,
                  log,
                  List.of(
                      model.name(), model.directory().toString(), model.module(), model.config())));
    } catch (IOException e) {
      throw failure(model, log, e);
    }
    try {
      process.ask(parts, BASE_SECONDS);
    } catch (TlcException e) {
      process.close();
      throw e;
    }
    return process;
  }

  private static TlcException failure(TlcModel model, Path log, IOException e) {
    return new TlcException(
        "model %s: cannot be searched: %s; see %s".formatted(model.name(), e, log), e);
  }

  /**
   * Searches.
   *
   * @throws TlcException if TLC's process ends or does not answer in time
   */
  public VacuityOutcome search(VacuityRequest request) throws TlcException, InterruptedException {
    return ask(request, REQUEST_SECONDS);
  }

  private VacuityOutcome ask(Object request, long seconds)
      throws TlcException, InterruptedException {
    try {
      worker.send(request);
      @Nullable VacuityOutcome outcome = worker.answer(VacuityOutcome.class, seconds);
      if (outcome == null) {
        throw new IOException("there is no answer within %d s".formatted(seconds));
      }
      return outcome;
    } catch (IOException e) {
      throw failure(model, log, e);
    }
  }

  /** Ends the process. */
  @Override
  public void close() {
    worker.close();
  }
}
