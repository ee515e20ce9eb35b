package org.vmoffer.conformance.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.tlc.SpecTree;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.VariantOutcome;
import org.vmoffer.conformance.tlc.VariantRequest;
import org.vmoffer.conformance.trace.TraceDirectory;

/**
 * Runs mutants: model by model, the cheapest first, each mutant until enough is known of it. What
 * is known already is not run again.
 */
public final class MutantRunner {
  /** Where what is known is, from the project's root. */
  public static final Path STORE = Path.of(".vmoffer", "mutants");

  /** The cheapest first, and then those that show most of what these leave. */
  private static final List<String> MODELS =
      List.of(
          "MCArguments",
          "MCFork",
          "MCArchitectureArm",
          "MCLifecycle",
          "MCPermissions",
          "MCLimits",
          "MCMixed",
          "MCExpect",
          "MCMarks",
          "MCContent",
          "MCLoose",
          "MCRanges");

  /**
   * The models, counted from the first, on which properties are asked even of steps that are the
   * same, and violations are looked for to the end.
   */
  private static final int THOROUGH = 4;

  private final Path specDirectory;
  private final SortedSet<String> usedByProperties;
  private final Equivalents equivalents;
  private final Path store;
  private final ModelRun onModel;

  /** Told of each mutant that was run. */
  public interface Progress {
    /**
     * A mutant was run, or known.
     *
     * @param done how many of those for this model
     */
    void at(String model, int done, int all, Mutant mutant, VariantOutcome outcome);
  }

  /**
   * A runner.
   *
   * @param traces the corpora, which only {@link #walk} reads
   * @param store the directory for what is known, which is made if it is not there
   * @throws TlcException if the specification cannot be read
   */
  public MutantRunner(Path specDirectory, TraceDirectory traces, Path store, Progress progress)
      throws TlcException {
    this.usedByProperties = PropertyNames.used(SpecTree.read(specDirectory));
    this.equivalents = Equivalents.read(specDirectory);
    this.specDirectory = specDirectory;
    this.store = store;
    this.onModel = new ModelRun(specDirectory, traces, store, progress);
  }

  /** The models on which mutants are run, in the order in which they are. */
  public static List<ManifestModel> models(Path specDirectory) {
    Manifest manifest = Manifest.read(specDirectory);
    return MODELS.stream().map(manifest::model).toList();
  }

  /**
   * Runs mutants.
   *
   * @throws TlcException if a model itself cannot be searched
   * @throws InterruptedException if this thread is interrupted
   */
  public Map<Mutant, Outcomes> run(List<Mutant> mutants, List<ManifestModel> models)
      throws IOException, TlcException, InterruptedException {
    Files.createDirectories(store);
    Map<Mutant, Outcomes> all = new LinkedHashMap<>();
    mutants.forEach(mutant -> all.put(mutant, Outcomes.NONE));
    for (ManifestModel model : models) {
      List<Map.Entry<Mutant, Outcomes>> open =
          all.entrySet().stream()
              .filter(
                  each ->
                      isThorough(model) || !equivalents.reasons().containsKey(each.getKey().name()))
              .filter(each -> !each.getValue().isSettled(enough(each.getKey(), model)))
              .toList();
      onModel.run(
          model,
          open,
          each -> search(each.getKey(), model, null),
          (each, outcome) ->
              each.setValue(each.getValue().with(new Outcomes.Run(model.name(), outcome))));
    }
    return all;
  }

  /**
   * Runs those that violate a property again without it, in the same model, to see whether anything
   * else notices them.
   *
   * @param all what came of them, to which it is added
   * @throws TlcException if a model itself cannot be searched
   * @throws InterruptedException if this thread is interrupted
   */
  public void askOthers(Map<Mutant, Outcomes> all, List<ManifestModel> models)
      throws IOException, TlcException, InterruptedException {
    for (ManifestModel model : models) {
      List<Map.Entry<Mutant, Outcomes>> violated =
          all.entrySet().stream()
              .filter(each -> each.getValue().isViolatedIn(model.name()))
              .toList();
      onModel.run(
          model,
          violated,
          each -> search(each.getKey(), model, each.getValue().violated()),
          (each, outcome) -> each.setValue(each.getValue().withOthers(outcome)));
    }
  }

  /**
   * Walks through the models of which there is a corpus with those that behave otherwise in any, to
   * see where a replay would notice them, and after how many steps.
   *
   * @param all what came of them, to which it is added
   * @throws TlcException if a model itself cannot be searched
   * @throws InterruptedException if this thread is interrupted
   */
  public void walk(Map<Mutant, Outcomes> all, List<ManifestModel> models)
      throws IOException, TlcException, InterruptedException {
    List<Map.Entry<Mutant, Outcomes>> others =
        all.entrySet().stream()
            .filter(each -> each.getValue().error().isEmpty())
            .filter(each -> each.getValue().difference().isPresent())
            .toList();
    for (ManifestModel model : models) {
      if (model.kind() == ModelKind.CI) {
        onModel.run(
            model,
            others,
            each -> ModelRun.walk(each.getKey()),
            (each, outcome) ->
                each.setValue(each.getValue().withWalks(new Outcomes.Run(model.name(), outcome))));
      }
    }
  }

  private VariantRequest search(Mutant mutant, ManifestModel model, @Nullable String without) {
    return ModelRun.search(mutant, without, isThorough(model));
  }

  private boolean isThorough(ManifestModel model) {
    return models(specDirectory).indexOf(model) < THOROUGH;
  }

  /**
   * In how many models a mutant may differ before it is believed that no property sees it. To ask
   * changed properties of every step of another model costs too much.
   */
  private int enough(Mutant mutant, ManifestModel next) {
    return isThorough(next) && !usedByProperties.contains(mutant.operator()) ? THOROUGH : 1;
  }
}
