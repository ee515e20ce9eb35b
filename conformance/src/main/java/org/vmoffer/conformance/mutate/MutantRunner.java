package org.vmoffer.conformance.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.vmoffer.conformance.tlc.Manifest;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelFiles;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.tlc.SpecTree;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.VariantOutcome;
import org.vmoffer.conformance.tlc.VariantProcess;
import org.vmoffer.conformance.tlc.VariantRequest;

/**
 * Runs mutants: model by model, the cheapest first, each mutant until enough is known of it. What
 * is known already is not run again.
 */
public final class MutantRunner {
  /** Where what is known is, from the project's root. */
  public static final Path STORE = Path.of(".vmoffer", "mutants");

  /** A model whose steps are not calls alone. */
  private static final String HISTORY = "MCHistory";

  /** In so many models a mutant may differ before it is believed that no property sees it. */
  private static final int ENOUGH = 3;

  /**
   * The same of one that makes properties say something else: every step of a model must be looked
   * at for it.
   */
  private static final int ENOUGH_OF_PROPERTIES = 1;

  /** How the names of properties end. */
  private static final Pattern PROPERTY = Pattern.compile("\\w+(Inv|Prop)");

  private final Path specDirectory;
  private final SortedSet<String> usedByProperties;
  private final Path store;
  private final Progress progress;

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
   * @param store the directory for what is known, which is made if it is not there
   * @throws TlcException if the specification cannot be read
   */
  public MutantRunner(Path specDirectory, Path store, Progress progress) throws TlcException {
    SpecTree tree = SpecTree.read(specDirectory);
    this.usedByProperties =
        tree.reach(
            tree.operators().keySet().stream()
                .filter(name -> PROPERTY.matcher(name).matches())
                .toList());
    this.specDirectory = specDirectory;
    this.store = store;
    this.progress = progress;
  }

  /** The models on which mutants are run, in the order in which they are. */
  public static List<ManifestModel> models(Path specDirectory) {
    return Manifest.read(specDirectory).models().stream()
        .filter(model -> model.kind() == ModelKind.CI || model.kind() == ModelKind.CHECK_ONLY)
        .filter(model -> !model.name().equals(HISTORY))
        .sorted(Comparator.comparingLong(MutantRunner::edges))
        .toList();
  }

  private static long edges(ManifestModel model) {
    return Optional.ofNullable(model.edges()).orElse(Long.MAX_VALUE);
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
    mutants.forEach(mutant -> all.put(mutant, new Outcomes(List.of())));
    for (ManifestModel model : models) {
      run(model, all);
    }
    return all;
  }

  private void run(ManifestModel model, Map<Mutant, Outcomes> all)
      throws IOException, TlcException, InterruptedException {
    OutcomeStore known =
        new OutcomeStore(
            store.resolve(model.name() + ".jsonl"), ModelFiles.of(model.in(specDirectory)).hash());
    List<Map.Entry<Mutant, Outcomes>> open =
        all.entrySet().stream()
            .filter(each -> !each.getValue().isSettled(enough(each.getKey())))
            .toList();
    int done = 0;
    try (VariantProcess process =
        new VariantProcess(model.in(specDirectory), store.resolve(model.name() + ".log"))) {
      for (Map.Entry<Mutant, Outcomes> each : open) {
        Mutant mutant = each.getKey();
        VariantRequest request =
            new VariantRequest(mutant.module(), mutant.operator(), mutant.text());
        Optional<VariantOutcome> before = known.find(request);
        VariantOutcome outcome = before.isPresent() ? before.get() : process.search(request);
        if (before.isEmpty()) {
          known.put(request, outcome);
        }
        List<Outcomes.Run> runs = new ArrayList<>(each.getValue().runs());
        runs.add(new Outcomes.Run(model.name(), outcome));
        each.setValue(new Outcomes(runs));
        progress.at(model.name(), ++done, open.size(), mutant, outcome);
      }
    }
  }

  private int enough(Mutant mutant) {
    return usedByProperties.contains(mutant.operator()) ? ENOUGH_OF_PROPERTIES : ENOUGH;
  }
}
