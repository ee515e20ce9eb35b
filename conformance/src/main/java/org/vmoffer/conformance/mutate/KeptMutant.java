package org.vmoffer.conformance.mutate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.tlc.VariantOutcome;

/**
 * A mutant and what became of it, as it is kept.
 *
 * @param before the words that are replaced, with a few around them
 * @param after what they are replaced by
 * @param verdict what notices it
 * @param violated the property that did not hold, or null
 * @param differs where it behaves otherwise first, or null
 * @param broken what TLC could not evaluate, or null
 * @param tried the models on which it was run, in this order
 * @param replayed for each model whose corpus notices it, after how many of its steps, or null if
 *     nobody has asked
 * @param random the same of random programs of the model's calls
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptMutant(
    String name,
    String before,
    String after,
    Verdict verdict,
    @Nullable Violated violated,
    @Nullable Differs differs,
    @Nullable Broken broken,
    List<String> tried,
    @Nullable SequencedMap<String, Integer> replayed,
    @Nullable SequencedMap<String, Integer> random) {
  private static final String NOTHING_ELSE = "nothing";

  /** Keeps a snapshot. */
  public KeptMutant {
    tried = List.copyOf(tried);
    replayed = copy(replayed);
    random = copy(random);
  }

  /**
   * A property that did not hold.
   *
   * @param steps the calls of the shortest way to that
   * @param also what else notices it in this model: another property, {@code error}, {@code
   *     nothing}, or null if nobody has asked
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Violated(String model, String property, int steps, @Nullable String also) {
    /** Whether this property alone is known to notice it there. */
    boolean isAlone() {
      return NOTHING_ELSE.equals(also);
    }
  }

  /**
   * A call that ends otherwise.
   *
   * @param steps the calls of the shortest way to that, this one included
   * @param before how it ended
   * @param after how it ends
   */
  public record Differs(String model, int steps, String call, String before, String after) {}

  /**
   * What could not be evaluated.
   *
   * @param steps the calls of the shortest way to that, this one included
   */
  public record Broken(String model, int steps, String call, String message) {}

  private static @Nullable SequencedMap<String, Integer> copy(
      @Nullable SequencedMap<String, Integer> steps) {
    return steps == null ? null : Collections.unmodifiableSequencedMap(new LinkedHashMap<>(steps));
  }

  /** What became of a mutant. */
  static KeptMutant of(Mutant mutant, Outcomes outcomes) {
    @Nullable Violated violated =
        outcomes.violation().map(run -> violated(run, outcomes.others())).orElse(null);
    @Nullable Broken broken = outcomes.error().map(KeptMutant::broken).orElse(null);
    @Nullable Differs differs = outcomes.difference().map(KeptMutant::differs).orElse(null);
    Verdict verdict;
    if (violated != null) {
      verdict = Verdict.PROPERTY;
    } else if (broken != null) {
      verdict = Verdict.ERROR;
    } else {
      verdict = differs == null ? Verdict.NOTHING : Verdict.GRAPH;
    }
    return new KeptMutant(
        mutant.name(),
        mutant.before(),
        mutant.after(),
        verdict,
        violated,
        differs,
        broken,
        outcomes.runs().stream().map(Outcomes.Run::model).toList(),
        steps(outcomes.walks(), VariantOutcome.Walks::replayed),
        steps(outcomes.walks(), VariantOutcome.Walks::random));
  }

  private static @Nullable SequencedMap<String, Integer> steps(
      List<Outcomes.Run> walks, Function<VariantOutcome.Walks, @Nullable Integer> of) {
    if (walks.isEmpty()) {
      return null;
    }
    SequencedMap<String, Integer> steps = new LinkedHashMap<>();
    for (Outcomes.Run walk : walks) {
      VariantOutcome.@Nullable Walks found = walk.outcome().walks();
      @Nullable Integer at = found == null ? null : of.apply(found);
      if (at != null) {
        steps.put(walk.model(), at);
      }
    }
    return steps;
  }

  private static Violated violated(Outcomes.Run run, @Nullable VariantOutcome others) {
    VariantOutcome.Violation found = present(run.outcome().violation());
    return new Violated(run.model(), found.property(), found.steps(), also(others));
  }

  private static @Nullable String also(@Nullable VariantOutcome others) {
    if (others == null) {
      return null;
    }
    if (others.violation() != null) {
      return others.violation().property();
    }
    return others.error() != null ? "error" : NOTHING_ELSE;
  }

  private static Differs differs(Outcomes.Run run) {
    VariantOutcome.Difference found = present(run.outcome().difference());
    return new Differs(run.model(), found.steps(), found.call(), found.before(), found.after());
  }

  private static Broken broken(Outcomes.Run run) {
    VariantOutcome.Failure found = present(run.outcome().error());
    return new Broken(run.model(), found.steps(), found.call(), found.message());
  }

  private static <T> T present(@Nullable T value) {
    return Optional.ofNullable(value).orElseThrow();
  }

  /** Whether a replay of every corpus was asked about it, and none notices it. */
  public boolean isMissedByCorpora() {
    return replayed != null && replayed.isEmpty();
  }

  /** The way in which it is broken, by the name. */
  public String mutation() {
    return name.split("/", -1)[1];
  }

  /** The module in which it is broken, by the name. */
  public String module() {
    return name.split("\\.", -1)[0];
  }

  /** The same, as if nobody had asked what else notices it, or walked with it. */
  public KeptMutant unasked() {
    @Nullable Violated first =
        violated == null
            ? null
            : new Violated(violated.model(), violated.property(), violated.steps(), null);
    return new KeptMutant(name, before, after, verdict, first, differs, broken, tried, null, null);
  }
}
