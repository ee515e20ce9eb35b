package org.vmoffer.conformance.tlc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model as the manifest has it: what it asks, and what TLC must say.
 *
 * @param name its name
 * @param module its root module
 * @param config its configuration's file name
 * @param question what it asks, in a sentence
 * @param kind what it is for
 * @param expected {@code pass}, or {@code violates:} and the name of a property
 * @param bounds how large a kernel-level model is, or a witness's scenario, in a few words, or
 *     null; the others are asked
 * @param precedent where what a kernel-level mutant does has happened, with a source, or null
 * @param states distinct states, or null if that is not compared
 * @param edges generated states without the initial ones, or null if that is not compared
 * @param depth states on the longest of the shortest paths, or null if that is not compared
 * @param seconds how long TLC took once, for orientation, or null
 * @param peakMemoryMiB the most heap that it used then, for orientation, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ManifestModel(
    String name,
    String module,
    String config,
    String question,
    ModelKind kind,
    String expected,
    @Nullable String bounds,
    @Nullable String precedent,
    @Nullable Long states,
    @Nullable Long edges,
    @Nullable Integer depth,
    @Nullable Integer seconds,
    @Nullable Integer peakMemoryMiB) {

  static final String PASS = "pass";
  static final String VIOLATES = "violates:";

  /** How the property of a witness is named, after what it says is never reached. */
  static final String REACHED = "Reached";

  /** Checks what must be there. */
  public ManifestModel {
    Objects.requireNonNull(name, "name is missing");
    Objects.requireNonNull(module, "module is missing");
    Objects.requireNonNull(config, "config is missing");
    Objects.requireNonNull(question, "question is missing");
    Objects.requireNonNull(kind, "kind is missing");
    Objects.requireNonNull(expected, "expected is missing");
    boolean mustViolate = expected.startsWith(VIOLATES) && expected.length() > VIOLATES.length();
    if (!mustViolate && !expected.equals(PASS)) {
      throw new IllegalArgumentException(
          "expected is '%s', neither '%s' nor '%s' and a property"
              .formatted(expected, PASS, VIOLATES));
    }
    if (mustViolate != kind.mustViolate()) {
      throw new IllegalArgumentException(
          "expected is '%s' for a model of kind %s".formatted(expected, kind));
    }
    if (kind == ModelKind.KERNEL_WITNESS && !expected.endsWith(REACHED)) {
      throw new IllegalArgumentException(
          "expected is '%s' for a model of kind %s, whose property is named ...%s"
              .formatted(expected, kind, REACHED));
    }
    if (bounds != null && kind.level() != Level.KERNEL) {
      throw new IllegalArgumentException("bounds are read from a model of kind " + kind);
    }
    if (precedent != null && kind != ModelKind.KERNEL_MUTANT) {
      throw new IllegalArgumentException("there is a precedent for a model of kind " + kind);
    }
  }

  /** The model's files. */
  public TlcModel in(Path specDirectory) {
    return new TlcModel(name, specDirectory, module, config);
  }

  /** The property that must be violated, if one must. */
  public Optional<String> violates() {
    return expected.startsWith(VIOLATES)
        ? Optional.of(expected.substring(VIOLATES.length()))
        : Optional.empty();
  }

  /** Where TLC says something else than the manifest, a line each; empty if nowhere. */
  public List<String> differences(TlcOutcome outcome) {
    List<String> differences = new ArrayList<>();
    String actual =
        switch (outcome) {
          case TlcOutcome.Holds _, TlcOutcome.KernelHolds _ -> PASS;
          case TlcOutcome.Violated violated -> VIOLATES + violated.property();
          case TlcOutcome.KernelViolated violated -> VIOLATES + violated.property();
          case TlcOutcome.Broken broken -> "broken: " + broken.message();
        };
    compare("result", expected, actual, differences);
    if (actual.equals(PASS)) {
      TlcCounts counts = outcome.counts();
      compare("states", states, counts.distinct(), differences);
      compare("edges", edges, outcome.edges(), differences);
      compare("depth", depth, counts.depth(), differences);
    }
    return differences;
  }

  private void compare(
      String what, @Nullable Object wanted, Object actual, List<String> differences) {
    if (wanted != null && !wanted.equals(actual)) {
      differences.add("%s: %s is %s, expected %s".formatted(name, what, actual, wanted));
    }
  }

  /** The same model with what TLC measured now. */
  ManifestModel measured(TlcOutcome outcome) {
    TlcCounts counts = outcome.counts();
    return new ManifestModel(
        name,
        module,
        config,
        question,
        kind,
        expected,
        bounds,
        precedent,
        counts.distinct(),
        outcome.edges(),
        counts.depth(),
        Math.ceilDiv((int) counts.millis(), 1000),
        counts.peakMemoryMiB());
  }
}
