package org.vmoffer.conformance.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vmoffer.conformance.graph.Machines;
import org.vmoffer.conformance.replay.KernelSubject;
import org.vmoffer.conformance.replay.Mismatch;
import org.vmoffer.conformance.replay.Replayer;
import org.vmoffer.conformance.review.Switch;
import org.vmoffer.conformance.review.Switches;
import org.vmoffer.conformance.trace.OneWalk;
import org.vmoffer.conformance.trace.Walk;

/**
 * Holds evidence that is kept against what can be known without TLC and its graphs: the sources,
 * the query, and the reference kernel, which takes every step of the specification and no other.
 */
public final class EvidenceCheck {
  /**
   * What a walk can break that the kernel takes, too: states as JSON do not say which frames are
   * free, and a switch that replaces how offers are named changes what the last of these means.
   */
  private static final Set<String> NOT_SEEN_IN_WALKS =
      Set.of("I4FreeIsFreeInv", "I11ConservedInv", "OffersInv");

  private final SourceLines lines;
  private final Switches switches;
  private final List<String> problems = new ArrayList<>();

  private EvidenceCheck(SourceLines lines, Switches switches) {
    this.lines = lines;
    this.switches = switches;
  }

  /** What is wrong with the evidence for an entry, a line each. */
  public static List<String> problems(
      Entry entry, Optional<Evidence> kept, SourceLines lines, Switches switches) {
    EvidenceCheck check = new EvidenceCheck(lines, switches);
    if (kept.isEmpty()) {
      check.problem(entry, "no evidence is kept");
    } else {
      check.lines(entry, kept.get());
      check.witness(entry, kept.get());
      check.outcomes(entry, kept.get());
    }
    return List.copyOf(check.problems);
  }

  private void problem(Entry entry, String what) {
    problems.add(entry.id() + ": " + what);
  }

  private void lines(Entry entry, Evidence kept) {
    Evidence now = EvidenceMaker.of(entry, lines, Optional.empty(), List.of());
    if (!kept.id().equals(entry.id())) {
      problem(entry, "the evidence is that for " + kept.id());
    }
    if (!kept.specification().equals(now.specification())) {
      problem(entry, "other operators, or in other lines: " + now.specification());
    }
    if (!kept.implementation().equals(now.implementation())) {
      problem(entry, "other methods, or in other lines: " + now.implementation());
    }
  }

  private void witness(Entry entry, Evidence kept) {
    if (entry.witness().isPresent() != kept.witness().isPresent()) {
      problem(entry, "a walk for a query that is not there, or none for one that is");
    } else if (entry.witness().isPresent()) {
      witness(entry, entry.witness().get(), kept.witness().orElseThrow());
    }
  }

  private void witness(Entry entry, Entry.Shown shown, Evidence.Found kept) {
    if (!shown.equals(new Entry.Shown(kept.find(), kept.walk().model()))) {
      problem(entry, "the walk is of another query or another model");
      return;
    }
    Optional<Evidence.Found> onTheWalk =
        EvidenceMaker.witness(shown.find(), PathGraph.of(kept.walk()));
    if (onTheWalk.isEmpty()) {
      problem(entry, "the query is not met on the walk");
    } else if (!onTheWalk.get().walk().steps().equals(kept.walk().steps())) {
      problem(entry, "the query is met on less than the walk");
    } else if (!onTheWalk.get().met().equals(kept.met())) {
      problem(
          entry, "the query is met at %s, not at %s".formatted(onTheWalk.get().met(), kept.met()));
    }
    replay(kept.walk())
        .ifPresent(at -> problem(entry, "the kernel leaves the walk at step " + at.step()));
  }

  /** What the kernel does otherwise, if it does. */
  private static Optional<Mismatch> replay(Walk walk) {
    return new Replayer(new OneWalk(walk), new KernelSubject(Machines.of(walk.bounds()))).replay(0);
  }

  private void outcomes(Entry entry, Evidence kept) {
    List<Switch> alternatives = EvidenceMaker.alternatives(entry, switches);
    List<String> expected =
        alternatives.stream()
            .flatMap(each -> each.models().stream().map(model -> each.name() + " in " + model))
            .toList();
    List<String> found =
        kept.outcomes().stream().map(each -> each.name() + " in " + each.model()).toList();
    if (!found.equals(expected)) {
      problem(entry, "outcomes of %s, but the switches are %s".formatted(found, expected));
    }
    kept.outcomes().forEach(outcome -> outcome(entry, outcome));
  }

  /** What an alternative does otherwise the kernel does not do. */
  private void outcome(Entry entry, Evidence.Outcome outcome) {
    switch (outcome) {
      case Evidence.Violates violates -> {
        if (!NOT_SEEN_IN_WALKS.contains(violates.property())
            && violates.walk().isPresent()
            && replay(violates.walk().get()).isEmpty()) {
          problem(
              entry,
              "the kernel takes the way that breaks "
                  + violates.property()
                  + " by "
                  + violates.name());
        }
      }
      case Evidence.Holds holds ->
          holds.example().ifPresent(example -> example(entry, holds.name(), example));
    }
  }

  private void example(Entry entry, String name, Evidence.Example example) {
    if (example.before().isPresent() && replay(with(example, example.before().get())).isPresent()) {
      problem(entry, "the kernel does not do what it is said to do without " + name);
    }
    if (example.after().isPresent() && replay(with(example, example.after().get())).isEmpty()) {
      problem(entry, "the kernel does what it is said to do with " + name);
    }
  }

  private static Walk with(Evidence.Example example, Walk.Step last) {
    Walk way = example.way();
    return new Walk(
        way.model(),
        way.bounds(),
        way.initial(),
        Stream.concat(way.steps().stream(), Stream.of(last)).toList());
  }
}
