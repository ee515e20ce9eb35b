package org.vmoffer.conformance.mutate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelFiles;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.VariantOutcome;
import org.vmoffer.conformance.tlc.VariantProcess;
import org.vmoffer.conformance.tlc.VariantRequest;
import org.vmoffer.conformance.trace.TraceDirectory;

/**
 * Runs mutants on one model, one after the other in one process of TLC. What is known of one is not
 * asked again.
 *
 * @param traces the corpora, which only {@link #walk} reads
 * @param store the directory for what is known
 */
record ModelRun(
    Path specDirectory, TraceDirectory traces, Path store, MutantRunner.Progress progress) {

  /** Searches a mutant, with all properties or without one. */
  static VariantRequest search(Mutant mutant, @Nullable String without, boolean thorough) {
    return request(mutant, without, thorough, false);
  }

  /** Walks with a mutant. */
  static VariantRequest walk(Mutant mutant) {
    return request(mutant, null, false, true);
  }

  private static VariantRequest request(
      Mutant mutant, @Nullable String without, boolean thorough, boolean walks) {
    return new VariantRequest(
        mutant.module(),
        mutant.operator(),
        mutant.text(),
        without,
        mutant.mutation() == Mutation.ERRNO_EXCHANGED
            ? mutant.name().substring(mutant.name().lastIndexOf('/') + 1)
            : null,
        thorough,
        walks);
  }

  /**
   * Makes a request for each.
   *
   * @param then told of each and of what came of it
   * @throws TlcException if the model itself cannot be searched
   * @throws InterruptedException if this thread is interrupted
   */
  void run(
      ManifestModel model,
      List<Map.Entry<Mutant, Outcomes>> mutants,
      Function<Map.Entry<Mutant, Outcomes>, VariantRequest> requests,
      BiConsumer<Map.Entry<Mutant, Outcomes>, VariantOutcome> then)
      throws IOException, TlcException, InterruptedException {
    OutcomeStore known =
        new OutcomeStore(
            store.resolve(model.name() + ".jsonl"), ModelFiles.of(model.in(specDirectory)).hash());
    int done = 0;
    try (VariantProcess process =
        new VariantProcess(
            model.in(specDirectory),
            traces.file(model.name()),
            store.resolve(model.name() + ".log"))) {
      for (Map.Entry<Mutant, Outcomes> each : mutants) {
        VariantRequest request = requests.apply(each);
        Optional<VariantOutcome> before = known.find(request);
        VariantOutcome outcome = before.isPresent() ? before.get() : process.search(request);
        if (before.isEmpty()) {
          known.put(request, outcome);
        }
        then.accept(each, outcome);
        progress.at(model.name(), ++done, mutants.size(), each.getKey(), outcome);
      }
    }
  }
}
