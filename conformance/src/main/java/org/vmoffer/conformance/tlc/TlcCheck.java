package org.vmoffer.conformance.tlc;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tlc2.output.EC;
import tlc2.output.MP;
import tlc2.tool.impl.FastTool;

/** One run of TLC over a model, in this process, which has run none before. */
final class TlcCheck {
  private final TlcModel model;
  private final Path scratch;
  private final Optional<Path> traceFile;
  private final TlcRecorder recorder = new TlcRecorder();
  private final TlcSearch search;

  /**
   * A run.
   *
   * @param scratch an existing directory of its own, where TLC puts what does not fit its memory
   * @param traceFile where a behaviour that violates a property is to go, if anywhere
   * @param onProgress told a few times a second
   */
  TlcCheck(
      TlcModel model, Path scratch, Optional<Path> traceFile, Consumer<TlcProgress> onProgress) {
    this.model = model;
    this.scratch = scratch;
    this.traceFile = traceFile;
    this.search = new TlcSearch(scratch, onProgress);
  }

  /** To be run after each step that is written, so that progress is told. */
  void step() {
    search.step();
  }

  /**
   * Checks the model.
   *
   * @param readings what is to be made of its steps, once TLC has read it
   * @throws IllegalStateException if TLC has lost a state or counts something else than was written
   * @throws FileSystemException if TLC cannot write what it needs
   * @throws Exception if TLC fails in a way of its own
   */
  TlcOutcome run(Function<FastTool, StepReading> readings) throws Exception {
    MP.setRecorder(recorder);
    try {
      FastTool tool = TlcTools.open(model, model.configFile(), scratch);
      StepReading reading = readings.apply(tool);
      List<String> violations = ViewSoundness.violations(tool, reading.tellsReplies());
      return violations.isEmpty()
          ? check(tool, reading)
          : broken(String.join(System.lineSeparator(), violations));
    } catch (IllegalStateException e) {
      throw e;
    } catch (RuntimeException e) {
      // TLC does not understand the model, or we do not; the log says where.
      e.printStackTrace();
      return broken(String.valueOf(e.getMessage()));
    }
  }

  private TlcOutcome broken(String message) {
    return new TlcOutcome.Broken(message, search.counts());
  }

  private TlcOutcome check(FastTool tool, StepReading reading) throws Exception {
    int code = search.run(tool, reading.writer());
    String failure = recorder.failure();
    if (failure != null) {
      throw new FileSystemException(scratch.toString(), null, failure);
    }
    if (reading.writer().failure() != null) {
      throw reading.writer().failure();
    }
    String violated = recorder.violated();
    if (violated != null) {
      if (traceFile.isPresent()) {
        reading.writeTrace(recorder, traceFile.get());
      }
      return reading.violated(
          recorder.isTemporal() ? temporalProperties(tool) : violated, recorder, search.counts());
    }
    return code == EC.NO_ERROR
        ? reading.holds(search.counts())
        : broken("TLC ends with error " + code);
  }

  /** TLC does not say which of them it is; unless there is only one, it may be any. */
  private static String temporalProperties(FastTool tool) {
    return String.join(" or ", tool.getImpliedTemporalNames());
  }
}
