package org.vmoffer.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.WholeFile;
import org.vmoffer.conformance.graph.GraphStore;
import org.vmoffer.conformance.graph.StateGraph;
import org.vmoffer.conformance.ledger.Entry;
import org.vmoffer.conformance.ledger.Evidence;
import org.vmoffer.conformance.ledger.EvidenceCheck;
import org.vmoffer.conformance.ledger.EvidenceMaker;
import org.vmoffer.conformance.ledger.EvidenceText;
import org.vmoffer.conformance.ledger.Ledger;
import org.vmoffer.conformance.ledger.SourceLines;
import org.vmoffer.conformance.review.Chosen;
import org.vmoffer.conformance.review.Switch;
import org.vmoffer.conformance.review.Switches;
import org.vmoffer.conformance.review.Verdict;
import org.vmoffer.conformance.review.WhatIf;
import org.vmoffer.conformance.tlc.ManifestModel;
import org.vmoffer.conformance.tlc.TlcException;

/** The evidence beside the ledger: made from graphs and by TLC, and held against what is kept. */
final class ReviewEvidence {
  private final Home home;
  private final Ledger ledger;
  private final Graphs graphs;
  private final Switches switches;
  private final SourceLines lines;
  private @Nullable StateGraph last;

  ReviewEvidence(Home home, Ledger ledger, PrintWriter err) {
    this.home = home;
    this.ledger = ledger;
    this.graphs = new Graphs(home, err);
    this.switches = Switches.read(home.specification());
    this.lines = new SourceLines(home.root());
  }

  /** The alternatives to an entry's decision. */
  List<Switch> alternatives(Entry entry) {
    return EvidenceMaker.alternatives(entry, switches);
  }

  /** What is kept for an entry, in the lines as they are now. */
  Evidence kept(Entry entry) {
    Optional<Evidence> kept = ledger.evidence(entry);
    return EvidenceMaker.of(
        entry,
        lines,
        kept.flatMap(Evidence::witness),
        kept.map(Evidence::outcomes).orElse(List.of()));
  }

  /**
   * The same with the walk found now.
   *
   * @param measured whether alternatives are tried, too
   */
  Evidence found(Entry entry, boolean measured)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    Optional<Evidence.Found> witness = Optional.empty();
    if (entry.witness().isPresent()) {
      Entry.Shown shown = entry.witness().get();
      witness = EvidenceMaker.witness(shown.find(), graph(shown.model()));
    }
    List<Evidence.Outcome> outcomes = measured ? outcomes(entry) : kept(entry).outcomes();
    return EvidenceMaker.of(entry, lines, witness, outcomes);
  }

  private List<Evidence.Outcome> outcomes(Entry entry)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    List<Evidence.Outcome> outcomes = new ArrayList<>();
    WhatIf whatIf = new WhatIf(home.specification(), GraphStore.of(home.root()).directory());
    for (Switch each : alternatives(entry)) {
      Chosen chosen = switches.choose(List.of(each.name()));
      for (ManifestModel model : graphs.named(each.models())) {
        Verdict verdict =
            whatIf.<PropertyViolatedException>run(
                model, chosen, () -> graph(model.name()), found -> {});
        outcomes.add(EvidenceMaker.outcome(each.name(), verdict));
      }
    }
    return outcomes;
  }

  private StateGraph graph(String model)
      throws PropertyViolatedException, TlcException, InterruptedException {
    StateGraph graph = last;
    if (graph == null || !graph.header().model().equals(model)) {
      graph = graphs.of(model);
      last = graph;
    }
    return graph;
  }

  /** Entries that ask the same model one after the other, so that its graph is read but once. */
  private static List<Entry> byModel(List<Entry> entries) {
    return entries.stream()
        .sorted(Comparator.comparing(entry -> entry.witness().map(Entry.Shown::model).orElse("")))
        .toList();
  }

  /** Writes what is kept anew; says what is wrong with what was found. */
  List<String> renew(List<Entry> entries, boolean measured)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    List<String> problems = new ArrayList<>();
    for (Entry entry : byModel(entries)) {
      Evidence found = found(entry, measured);
      Path file = ledger.evidenceFile(entry);
      Files.createDirectories(file.toAbsolutePath().getParent());
      WholeFile.write(file, EvidenceText.of(found));
      problems.addAll(EvidenceCheck.problems(entry, Optional.of(found), lines, switches));
    }
    return problems;
  }

  /** What of that which is kept is not so. */
  List<String> problems(List<Entry> entries, boolean measured)
      throws PropertyViolatedException, TlcException, IOException, InterruptedException {
    List<String> problems = new ArrayList<>();
    for (Entry entry : byModel(entries)) {
      List<String> wrong = EvidenceCheck.problems(entry, ledger.evidence(entry), lines, switches);
      problems.addAll(wrong);
      if (wrong.isEmpty() && !isKept(entry, found(entry, measured))) {
        problems.add(entry.id() + ": something else is found than is kept");
      }
    }
    for (Path stray : ledger.strayEvidence()) {
      problems.add(stray + ": belongs to no entry");
    }
    return problems;
  }

  private boolean isKept(Entry entry, Evidence found) throws IOException {
    return Files.readString(ledger.evidenceFile(entry)).equals(EvidenceText.of(found));
  }
}
