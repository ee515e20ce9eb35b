package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.vmoffer.conformance.graph.GraphFile;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.graph.StateGraph;
import tlc2.TLCGlobals;

/** The graphs of models: kept ones if nothing has changed, otherwise made by TLC and then kept. */
public final class ModelGraphs {
  private final GraphStore store;
  private final Path logs;

  /**
   * Graphs in a store.
   *
   * @param logs the directory for what TLC prints
   */
  public ModelGraphs(GraphStore store, Path logs) {
    this.store = store;
    this.logs = logs;
  }

  /** The version that TLC gives itself. */
  public static String tlcVersion() {
    return TLCGlobals.versionOfTLC;
  }

  /**
   * The kept graph of a model; empty if there is none of its files as they are now.
   *
   * @param onRefused told why a graph that is kept cannot be used
   * @throws TlcException if a file of the model is missing
   * @throws IOException if the kept graph cannot be read
   */
  public Optional<StateGraph> find(TlcModel model, Consumer<String> onRefused)
      throws TlcException, IOException {
    String hash = ModelFiles.of(model).hash();
    return store.find(model.name(), hash, tlcVersion(), onRefused);
  }

  /**
   * Has TLC check a model and make its graph, and keeps that.
   *
   * @param onProgress told a few times a second, on another thread
   * @throws PropertyViolatedException if the model does not hold
   * @throws TlcException if TLC comes to no verdict
   * @throws IOException if the graph cannot be written
   * @throws InterruptedException if this thread is interrupted
   */
  public StateGraph make(TlcModel model, Consumer<TlcProgress> onProgress)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    Path temporary = store.temporary(model.name());
    temporary.toFile().deleteOnExit();
    Files.createDirectories(logs);
    Path log = logs.resolve(model.name() + ".log");
    TlcOutcome outcome = TlcRun.of(model, log).checkAndWrite(temporary, onProgress);
    return switch (outcome) {
      case TlcOutcome.Holds holds -> {
        String hash = holds.header().specHash();
        store.put(temporary, model.name(), hash);
        yield GraphFile.read(store.file(model.name(), hash));
      }
      case TlcOutcome.Violated violated ->
          throw new PropertyViolatedException(
              "model %s: %s does not hold; ./vmoffer check shows why"
                  .formatted(model.name(), violated.property()));
      case TlcOutcome.Broken broken ->
          throw new TlcException("model %s: %s".formatted(model.name(), broken.message()));
    };
  }
}
