package org.vmoffer.conformance.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vmoffer.api.Errno;
import org.vmoffer.api.Rule;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.Unreadable;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.text.FigureTable;
import org.vmoffer.conformance.text.MarkedText;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ModelKind;
import org.vmoffer.conformance.tlc.TlcOutcome;

/** What the specification's directory shows of what TLC finds: tables, and counterexamples. */
public final class SpecTables {
  /** The file that has them, beside the modules. */
  public static final String FILE = "README.md";

  private final Path file;
  private final Map<String, String> tables = new TreeMap<>();
  private final KeptCounterexamples kept;
  private final List<KernelMutantResult> kernelMutants;

  private SpecTables(Path specification, List<KernelMutantResult> kernelMutants) {
    this.file = specification.resolve(FILE);
    this.kept = new KeptCounterexamples(specification);
    this.kernelMutants = List.copyOf(kernelMutants);
  }

  /** The tables that show what came of a plan for all models. */
  public static SpecTables of(CheckPlan plan, List<EntryResult> entries) {
    List<ManifestModel> usual =
        plan.selection().models().stream().filter(model -> !model.kind().isLarge()).toList();
    Map<String, ModelResult> models = new LinkedHashMap<>();
    List<MutantResult> mutants = new ArrayList<>();
    List<KernelMutantResult> kernelMutants = new ArrayList<>();
    List<KernelWitnessResult> witnesses = new ArrayList<>();
    for (EntryResult entry : entries) {
      switch (entry) {
        case ModelResult model -> models.put(model.name(), model);
        case MutantResult mutant -> mutants.add(mutant);
        case KernelResult _ -> {}
        case KernelMutantResult mutant -> kernelMutants.add(mutant);
        case KernelWitnessResult witness -> witnesses.add(witness);
      }
    }
    models.keySet().retainAll(usual.stream().map(ManifestModel::name).toList());
    SpecTables made = new SpecTables(plan.specification(), kernelMutants);
    made.tables.put("models", models(usual, models));
    made.tables.put("rules", rules(models.values()));
    made.tables.put("mutants", mutants(mutants));
    made.addKernel(usual, kernelMutants, witnesses);
    made.addFeatures(FeatureMatrix.of(entries));
    return made;
  }

  private void addFeatures(FeatureMatrix matrix) {
    if (!matrix.isEmpty()) {
      tables.put("kernel-features", matrix.markdown());
    }
  }

  /** A page has no place for the kernel level as long as there is nothing to show. */
  private void addKernel(
      List<ManifestModel> usual,
      List<KernelMutantResult> mutants,
      List<KernelWitnessResult> witnesses) {
    List<ManifestModel> models =
        usual.stream().filter(model -> model.kind() == ModelKind.KERNEL).toList();
    if (!models.isEmpty()) {
      tables.put("kernel-models", KernelTables.models(models));
    }
    if (!mutants.isEmpty()) {
      tables.put("kernel-mutants", KernelTables.mutants(mutants));
    }
    if (!witnesses.isEmpty()) {
      tables.put("kernel-witnesses", KernelTables.witnesses(witnesses));
    }
  }

  /** The document. */
  public Path file() {
    return file;
  }

  /**
   * Writes the tables into the document in place of its own, and the counterexamples of the kernel
   * level's mutants into their files.
   *
   * @throws IOException if it cannot be written
   * @throws BadInputException if there is none, or a place for a table is missing
   */
  public void write() throws IOException {
    MarkedText document = read();
    for (Map.Entry<String, String> table : tables.entrySet()) {
      document = document.with(table.getKey(), table.getValue());
    }
    WholeFile.write(file, document.text());
    kept.write(kernelMutants);
  }

  /**
   * Which tables of the document and which counterexamples are others.
   *
   * @throws BadInputException if there is no document, or a place for a table is missing
   */
  public List<String> drift() {
    MarkedText document = read();
    List<String> drifted = new ArrayList<>();
    tables.forEach(
        (name, table) -> {
          if (!document.part(name).equals(table)) {
            drifted.add(
                "%s: the table of %s is out of date; './vmoffer tables' renews it"
                    .formatted(file, name));
          }
        });
    drifted.addAll(kept.drift(kernelMutants));
    return drifted;
  }

  private MarkedText read() {
    try {
      return new MarkedText(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new BadInputException(
          file.toString(), Unreadable.why(e), "the page with the generated tables");
    }
  }

  /** The columns that models of either level have. */
  static FigureTable ofModels() {
    return new FigureTable()
        .words("model")
        .words("question")
        .words("bounds")
        .numbers("states")
        .numbers("edges")
        .numbers("depth")
        .numbers("seconds")
        .numbers("MiB");
  }

  private static String models(List<ManifestModel> usual, Map<String, ModelResult> results) {
    FigureTable table = ofModels();
    for (ManifestModel entry : usual) {
      ModelResult model = results.get(entry.name());
      if (model != null && model.outcome() instanceof TlcOutcome.Holds holds) {
        table.row(
            code(model.name()),
            entry.question(),
            bounds(holds.header().bounds()),
            number(entry.states()),
            number(entry.edges()),
            number(entry.depth()),
            number(entry.seconds()),
            number(entry.peakMemoryMiB()));
      }
    }
    return table.markdown();
  }

  private static String bounds(Bounds bounds) {
    return "%s, %s, %s, %s, %s"
        .formatted(
            bounds.arch(),
            several(bounds.maxPid(), "pid"),
            several(bounds.userPages(), "page"),
            several(bounds.frames(), "frame"),
            several(bounds.offerLimit(), "offer"));
  }

  private static String rules(Collection<ModelResult> results) {
    RuleCoverage coverage = new RuleCoverage(results.stream());
    FigureTable table =
        new FigureTable().words("outcome").words("errno").numbers("edges").numbers("models");
    for (Rule rule : Rule.values()) {
      Errno errno = rule.errno();
      table.row(
          code(rule.label()),
          errno == null ? "" : errno.name(),
          number(coverage.edges(rule)),
          number(coverage.models(rule)));
    }
    return table.markdown();
  }

  private static String mutants(List<MutantResult> mutants) {
    FigureTable table =
        new FigureTable()
            .words("mutant")
            .words("what it breaks")
            .words("noticed by")
            .numbers("calls");
    for (MutantResult mutant : mutants) {
      table.row(
          code(mutant.name()), mutant.broken(), code(mutant.property()), number(mutant.length()));
    }
    return table.markdown();
  }

  /** A name as code. */
  static String code(String text) {
    return "`" + text + "`";
  }

  private static String several(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  /** A number as people read it, nothing if there is none. */
  static String number(@Nullable Number number) {
    return number == null ? "" : String.format(Locale.ROOT, "%,d", number);
  }
}
