package org.vmoffer.conformance.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.TreeRemoval;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.oracle.Oracle;
import org.vmoffer.conformance.oracle.Outcome;
import tlc2.tool.EvalException;

/**
 * The specification itself as oracle, evaluated by TLC. The last states to which its answers have
 * led are kept, others made anew. For one thread, and one in a Java process at a time.
 */
public final class SpecificationOracle implements Oracle {
  /** A model of all modules; its bounds are not used. */
  private static final String LIKE = "MCMixed";

  private static final int HIGHEST_VALUE = 7;
  private static final int MOST_STATES = 1 << 14;

  private final Evaluator evaluator;
  private final SpecState initial;
  private final Map<Key, SpecState> states =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SpecState> eldest) {
          return size() > MOST_STATES;
        }
      };

  private SpecificationOracle(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.initial = evaluator.initial();
    remember(initial);
  }

  /** The words of a state, to be found again. */
  private static final class Key {
    private final long[] words;

    Key(long[] words) {
      this.words = words;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(words, key.words);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(words);
    }
  }

  /**
   * The oracle of a machine.
   *
   * @param specification the directory of the specification
   * @param bounds the machine; what its stores write is not asked for and may be 0 to 7
   * @throws TlcException if the specification cannot be read
   */
  public static SpecificationOracle of(Path specification, Bounds bounds) throws TlcException {
    Bounds machine =
        new Bounds(
            bounds.arch(),
            bounds.userPages(),
            bounds.frames(),
            bounds.maxPid(),
            bounds.offerLimit(),
            LongStream.rangeClosed(0, HIGHEST_VALUE).boxed().toList(),
            true,
            "lowest",
            "lowest",
            false);
    try {
      Path scratch = Files.createTempDirectory("oracle");
      try {
        TlcModel like = TlcModel.named(specification, LIKE);
        return new SpecificationOracle(Evaluator.of(like, machine, scratch));
      } finally {
        TreeRemoval.of(scratch);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("no place for TLC's files", failure);
    }
  }

  private void remember(SpecState state) {
    states.put(new Key(state.words()), state);
  }

  @Override
  public Bounds bounds() {
    return evaluator.bounds();
  }

  @Override
  public long[] initial() {
    return initial.words();
  }

  /** TLC has numbers of 32 bits, and refuses what goes beyond. */
  private List<SpecStep> steps(long[] state, Invocation invocation) {
    try {
      SpecState known =
          states.computeIfAbsent(new Key(state), key -> evaluator.state(key.words.clone()));
      return evaluator.step(known, invocation);
    } catch (IllegalArgumentException | ArithmeticException | EvalException tooLarge) {
      throw new BadInputException(
          "the specification cannot be evaluated for " + invocation,
          String.valueOf(tooLarge.getMessage()),
          "numbers that fit 32 bits, or --oracle kernel");
    }
  }

  @Override
  public Outcome due(long[] state, Invocation invocation) {
    List<SpecStep> steps = steps(state, invocation);
    if (steps.size() != 1) {
      throw new IllegalStateException(steps.size() + " outcomes, expected one: " + invocation);
    }
    SpecState after = steps.getFirst().state();
    remember(after);
    return new Outcome(steps.getFirst().reply(), after.words());
  }
}
