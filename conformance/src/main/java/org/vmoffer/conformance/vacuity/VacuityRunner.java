package org.vmoffer.conformance.vacuity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vmoffer.conformance.mutate.MutantRunner;
import org.vmoffer.conformance.mutate.PropertyPart;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.ReplacedPart;
import org.vmoffer.conformance.tlc.TlcException;
import org.vmoffer.conformance.tlc.VacuityOutcome;
import org.vmoffer.conformance.tlc.VacuityProcess;
import org.vmoffer.conformance.tlc.VacuityRequest;

/**
 * Asks of each part of the properties, model by model, the cheapest first: whether the
 * specification itself would break the property if the part were TRUE or FALSE, and then whether a
 * mutant breaks the property as it is, and not with the contrary in the part's place.
 */
public final class VacuityRunner {
  private final Path specDirectory;
  private final Path logs;
  private final Progress progress;

  /** Told of each search. */
  public interface Progress {
    /**
     * A search has ended.
     *
     * @param what the specification, or the name of a mutant
     * @param open how many parts something is still asked of
     */
    void at(String model, String what, int open);
  }

  /**
   * A runner.
   *
   * @param logs the directory for what TLC prints, which is made if it is not there
   */
  public VacuityRunner(Path specDirectory, Path logs, Progress progress) {
    this.specDirectory = specDirectory;
    this.logs = logs;
    this.progress = progress;
  }

  /**
   * Asks.
   *
   * @param mutants in the order in which they are tried, by the model on which that is
   * @throws TlcException if a model cannot be searched
   * @throws InterruptedException if this thread is interrupted
   */
  public List<KeptPart> run(List<PropertyPart> parts, Map<String, List<ReplacedPart>> mutants)
      throws IOException, TlcException, InterruptedException {
    return ask(
        parts,
        parts.stream().map(each -> new KeptPart(each.name(), each.words(), null, null)).toList(),
        mutants,
        true);
  }

  /**
   * Asks only what further mutants notice, beside what is known.
   *
   * @param known of each part what was found before
   * @param mutants as above
   * @throws TlcException if a model cannot be searched
   * @throws InterruptedException if this thread is interrupted
   */
  public List<KeptPart> further(
      List<PropertyPart> parts, List<KeptPart> known, Map<String, List<ReplacedPart>> mutants)
      throws IOException, TlcException, InterruptedException {
    return ask(parts, known, mutants, false);
  }

  private List<KeptPart> ask(
      List<PropertyPart> parts,
      List<KeptPart> known,
      Map<String, List<ReplacedPart>> mutants,
      boolean witnesses)
      throws IOException, TlcException, InterruptedException {
    Files.createDirectories(logs);
    List<KeptPart> kept = new ArrayList<>(known);
    List<ReplacedPart> replaced =
        parts.stream()
            .flatMap(each -> Stream.of(replaced(each, true), replaced(each, false)))
            .toList();
    for (ManifestModel model : MutantRunner.models(specDirectory)) {
      if (kept.stream().allMatch(KeptPart::matters) || (!witnesses && open(kept).isEmpty())) {
        break;
      }
      try (VacuityProcess process =
          VacuityProcess.start(
              model.in(specDirectory), replaced, logs.resolve(model.name() + ".log"))) {
        if (witnesses) {
          findWitnesses(model, process, kept);
        }
        findKillers(model, process, mutants.getOrDefault(model.name(), List.of()), kept);
      }
    }
    return kept;
  }

  /** Two numbers for each part: twice its own with TRUE in its place, one more with FALSE. */
  private static ReplacedPart replaced(PropertyPart part, boolean by) {
    return new ReplacedPart(
        part.name() + "/" + by,
        part.operator(),
        part.module(),
        by ? part.whenTrue() : part.whenFalse());
  }

  private void findWitnesses(ManifestModel model, VacuityProcess process, List<KeptPart> kept)
      throws TlcException, InterruptedException {
    List<Integer> open =
        IntStream.range(0, kept.size())
            .filter(part -> kept.get(part).witness() == null)
            .boxed()
            .flatMap(part -> Stream.of(2 * part, 2 * part + 1))
            .toList();
    for (VacuityOutcome.Found found : process.search(new VacuityRequest(null, open)).found()) {
      KeptPart part = kept.get(found.part() / 2);
      // A part of which TLC cannot go on without is a guard: it matters where it is false.
      if (part.witness() == null || (part.witness().undefined() && !found.undefined())) {
        kept.set(
            found.part() / 2,
            new KeptPart(
                part.name(),
                part.words(),
                new KeptPart.Witness(
                    found.part() % 2 == 0,
                    model.name(),
                    found.property(),
                    found.undefined(),
                    found.path()),
                part.killer()));
      }
    }
    progress.at(model.name(), "the specification", open(kept).size());
  }

  /** The contrary of what breaks the property in the specification itself, without a killer yet. */
  private static List<Integer> open(List<KeptPart> kept) {
    List<Integer> open = new ArrayList<>();
    for (int part = 0; part < kept.size(); part++) {
      KeptPart.Witness witness = kept.get(part).witness();
      if (witness != null && kept.get(part).killer() == null) {
        open.add(2 * part + (witness.part() ? 1 : 0));
      }
    }
    return open;
  }

  private void findKillers(
      ManifestModel model, VacuityProcess process, List<ReplacedPart> mutants, List<KeptPart> kept)
      throws TlcException, InterruptedException {
    for (ReplacedPart mutant : mutants) {
      List<Integer> open = open(kept);
      if (open.isEmpty()) {
        return;
      }
      for (VacuityOutcome.Found found : process.search(new VacuityRequest(mutant, open)).found()) {
        KeptPart part = kept.get(found.part() / 2);
        kept.set(
            found.part() / 2,
            new KeptPart(
                part.name(),
                part.words(),
                part.witness(),
                new KeptPart.Killer(
                    mutant.name(),
                    model.name(),
                    found.property(),
                    found.undefined(),
                    found.path())));
      }
      progress.at(model.name(), mutant.name(), open(kept).size());
    }
  }
}
