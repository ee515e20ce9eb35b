package org.vmoffer.conformance.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.plot.Plot;
import org.vmoffer.conformance.review.Switch;
import org.vmoffer.conformance.review.Switches;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelCheck;

/** A report that is being put together, and then written. For one thread at a time. */
public final class PageReport {
  private final Path root;
  private final Path specification;
  private final String version;
  private final List<CompletableFuture<ModelPart>> models = new ArrayList<>();
  private final Map<String, StateGraph> graphs = new LinkedHashMap<>();
  private final List<PageTrace> traces = new ArrayList<>();

  /**
   * A report without models.
   *
   * @param root the top of the project
   * @param specification the directory of its specification
   * @param version of this program
   */
  public PageReport(Path root, Path specification, String version) {
    this.root = root.toAbsolutePath().normalize();
    this.specification = specification.toAbsolutePath().normalize();
    this.version = version;
  }

  /**
   * Adds a model. Its graph is compared with the kernel and packed on another thread.
   *
   * @param known what TLC has said of it; empty if it has not been checked
   */
  public void add(ManifestModel model, Optional<ModelCheck> known) {
    known.flatMap(ModelCheck::graph).ifPresent(graph -> graphs.put(model.name(), graph));
    models.add(CompletableFuture.supplyAsync(() -> ModelPart.of(model, known)));
  }

  /** Adds a trace. One whose name is that of a model is what TLC finds against that model. */
  public void add(PageTrace trace) {
    traces.add(trace);
  }

  private List<ModelPart> parts() {
    return models.stream().map(CompletableFuture::join).toList();
  }

  /** How many of its models have not been checked. */
  public long notChecked() {
    return verdicts().stream().filter(ModelPart.NOT_CHECKED::equals).count();
  }

  /** How many graphs are in it. */
  public long graphs() {
    return parts().stream().filter(model -> model.space().isPresent()).count();
  }

  private List<String> verdicts() {
    return parts().stream().map(model -> model.json().path("verdict").asText()).toList();
  }

  /**
   * Writes the page and its data. What the ledger's entries ask for is looked for in the graphs.
   *
   * @param plots what is to be drawn, by the name of the file that it would be
   */
  public void write(Path directory, Map<String, Plot> plots) throws IOException {
    List<ModelPart> parts = parts();
    Sources sources = Sources.of(root, specification);
    SemanticsPage page = SemanticsPage.read(root.resolve("docs").resolve("semantics.md"));
    DataFiles files = new DataFiles(directory);
    files.writePage();
    files.write("sources", sources.json());
    files.write("mutants", MutantsPart.of(specification));
    files.write("kernel-mutants", KernelMutantsPart.of(root, specification));
    for (ModelPart model : parts) {
      model.space().ifPresent(space -> files.write("space/" + model.name(), space));
    }
    ObjectNode index = JsonNodeFactory.instance.objectNode();
    index.set("made", MadeJson.of(specification, version, parts));
    index.set("rules", RulesJson.of(page, sources, parts));
    index.set("actions", sources.actions());
    ObjectNode decisions = index.putObject("decisions");
    page.decisions().forEach(decisions::put);
    ArrayNode list = index.putArray("models");
    parts.forEach(model -> list.add(withTrace(model)));
    ArrayNode ledger = LedgerFiles.read(root.resolve("ledger"));
    List<PageTrace> all = new ArrayList<>(traces);
    all.addAll(LedgerTraces.addTo(ledger, graphs));
    all.addAll(LedgerOutcomes.addTo(ledger, root.resolve("ledger"), switches()));
    ArrayNode played = index.putArray("traces");
    for (PageTrace trace : all) {
      trace.putInto(played.addObject());
      files.write("trace/" + trace.id(), trace.itf());
    }
    index.set("ledger", ledger);
    index.set("plots", PlotJson.of(plots));
    files.write(DataFiles.INDEX, index);
  }

  private List<Switch> switches() {
    return Files.exists(specification.resolve(Switches.FILE))
        ? Switches.read(specification).all()
        : List.of();
  }

  private ObjectNode withTrace(ModelPart model) {
    boolean isPlayed = traces.stream().anyMatch(trace -> trace.id().equals(model.name()));
    return isPlayed ? model.json().put("trace", model.name()) : model.json();
  }
}
