package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.graph.GraphFile;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.graph.KernelGraph;
import org.vmoffer.conformance.graph.KernelGraphFile;
import org.vmoffer.conformance.graph.StateGraph;
import tlc2.TLCGlobals;

/**
 * Says what TLC says of models, and gives their graphs: by running TLC, or from before if nothing
 * has changed since. Several threads may ask at once, each for another model.
 */
public final class ModelChecks {
  private static final String LOG_SUFFIX = ".log";

  /**
   * Below so many edges TLC is faster without the optimising compiler, and above slower: measured
   * on the models of the repository.
   */
  private static final long BRIEF_EDGES = 300_000;

  private final Path specDirectory;
  private final GraphStore graphs;
  private final VerdictStore verdicts;
  private final boolean fresh;
  private final Consumer<String> onRefused;

  /**
   * Checks of models of a specification.
   *
   * @param graphs where graphs, verdicts and TLC's logs are kept
   * @param fresh whether to run TLC whatever is kept
   * @param onRefused told, a line each, why something that is kept is not used
   */
  public ModelChecks(
      Path specDirectory, GraphStore graphs, boolean fresh, Consumer<String> onRefused) {
    this.specDirectory = specDirectory;
    this.graphs = graphs;
    this.verdicts = new VerdictStore(graphs.directory());
    this.fresh = fresh;
    this.onRefused = onRefused;
  }

  /**
   * Checks a model, and gives its graph if it is of a kind whose graph is compared.
   *
   * @param onProgress told a few times a second while TLC runs, on another thread
   * @throws TlcException if TLC comes to no verdict
   * @throws InterruptedException if this thread is interrupted
   */
  public ModelCheck check(ManifestModel model, Consumer<TlcProgress> onProgress)
      throws TlcException, InterruptedException {
    TlcModel files = model.in(specDirectory);
    String hash = ModelFiles.of(files).hash();
    try {
      Optional<ModelCheck> kept = fresh ? Optional.empty() : kept(model, hash);
      if (kept.isPresent()) {
        return kept.get();
      }
      TlcRun run = isBrief(model) ? run(files).expectedToBeBrief() : run(files);
      return switch (model.kind()) {
        case CI, COMMAND -> graph(run, files, onProgress);
        case KERNEL, KERNEL_COMMAND -> kernelGraph(run.at(Level.KERNEL), files, onProgress);
        case CHECK_ONLY, MUTANT, KERNEL_MUTANT, KERNEL_WITNESS ->
            verdict(run, files, model.kind().level(), hash, onProgress);
      };
    } catch (IOException e) {
      throw unusable(model, e);
    }
  }

  /**
   * What has been found out of a model before and is still so; TLC does not run.
   *
   * @throws TlcException if the model's files or what is kept cannot be read
   */
  public Optional<ModelCheck> kept(ManifestModel model) throws TlcException {
    String hash = ModelFiles.of(model.in(specDirectory)).hash();
    try {
      return kept(model, hash);
    } catch (IOException e) {
      throw unusable(model, e);
    }
  }

  private Optional<ModelCheck> kept(ManifestModel model, String hash) throws IOException {
    String tlc = TLCGlobals.versionOfTLC;
    return switch (model.kind()) {
      case CI, COMMAND ->
          graphs
              .find(model.name(), hash, tlc, onRefused)
              .map(graph -> ModelCheck.with(graph, true));
      case KERNEL, KERNEL_COMMAND ->
          graphs
              .findKernel(model.name(), hash, tlc, KernelKit.version(), onRefused)
              .map(
                  graph -> ModelCheck.with(TlcOutcome.KernelHolds.of(graph.header()), graph, true));
      case CHECK_ONLY, MUTANT, KERNEL_MUTANT, KERNEL_WITNESS ->
          verdicts
              .find(model.name(), model.kind().level(), hash, tlc, onRefused)
              .map(outcome -> ModelCheck.without(outcome, true));
    };
  }

  private TlcException unusable(ManifestModel model, IOException e) {
    String why = e instanceof FileSystemException named ? Unreadable.text(named) : e.toString();
    return new TlcException(
        "model %s: cannot use %s: %s".formatted(model.name(), graphs.directory(), why), e);
  }

  /** Whether TLC takes a few seconds: a violation is found early, and a race is small. */
  static boolean isBrief(ManifestModel model) {
    Long edges = model.edges();
    return edges == null ? model.kind().mustViolate() : edges < BRIEF_EDGES;
  }

  private ModelCheck graph(TlcRun run, TlcModel model, Consumer<TlcProgress> onProgress)
      throws IOException, TlcException, InterruptedException {
    Path temporary = graphs.temporary(model.name());
    try {
      TlcOutcome outcome = run.checkAndWrite(temporary, onProgress);
      if (outcome instanceof TlcOutcome.Holds holds) {
        StateGraph graph = GraphFile.read(temporary);
        graphs.put(temporary, model.name(), holds.header().specHash());
        return ModelCheck.with(graph, false);
      }
      return ModelCheck.without(outcome, false);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private ModelCheck kernelGraph(TlcRun run, TlcModel model, Consumer<TlcProgress> onProgress)
      throws IOException, TlcException, InterruptedException {
    Path temporary = graphs.temporary(model.name());
    try {
      TlcOutcome outcome = run.checkAndWrite(temporary, onProgress);
      if (outcome instanceof TlcOutcome.KernelHolds) {
        KernelGraph graph = KernelGraphFile.read(temporary);
        graphs.putKernel(temporary, model.name(), graph.header().specHash());
        return ModelCheck.with(outcome, graph, false);
      }
      return ModelCheck.without(outcome, false);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private ModelCheck verdict(
      TlcRun run, TlcModel model, Level level, String hash, Consumer<TlcProgress> onProgress)
      throws IOException, TlcException, InterruptedException {
    TlcOutcome outcome = run.at(level).check(onProgress);
    if (!(outcome instanceof TlcOutcome.Broken)) {
      verdicts.put(model.name(), level, hash, TLCGlobals.versionOfTLC, outcome);
    }
    return ModelCheck.without(outcome, false);
  }

  private TlcRun run(TlcModel model) throws IOException {
    Files.createDirectories(graphs.directory());
    return TlcRun.of(model, graphs.directory().resolve(model.name() + LOG_SUFFIX));
  }
}
