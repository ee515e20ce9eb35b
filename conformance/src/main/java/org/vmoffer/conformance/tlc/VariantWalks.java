package org.vmoffer.conformance.tlc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.trace.Corpus;

/** Ways through a model as it is, on which a variant is followed until a call ends otherwise. */
final class VariantWalks {
  /** The calls of a random program; then the next one begins. */
  private static final int PROGRAM_CALLS = 40;

  /** After so many random calls one gives up. */
  private static final int MOST_CALLS = 100_000;

  private static final long SEED = 1;

  private final VariantBase base;

  /** The walks of the corpus, each behind its number of steps, a call for each step. */
  private final int[][] corpus;

  /**
   * Ways through a model.
   *
   * @param corpus its walks
   * @throws IllegalStateException if the corpus has calls that the model has not
   */
  VariantWalks(VariantBase base, Corpus corpus) {
    this.base = base;
    int[] numbers = numbers(base, corpus);
    this.corpus = new int[corpus.walkCount()][];
    for (int walk = 0; walk < this.corpus.length; walk++) {
      int first = corpus.firstStep(walk);
      this.corpus[walk] = new int[corpus.firstStep(walk + 1) - first];
      for (int i = 0; i < this.corpus[walk].length; i++) {
        this.corpus[walk][i] = numbers[corpus.call(first + i)];
      }
    }
  }

  /** Which call of the model is which of the corpus. */
  private static int[] numbers(VariantBase base, Corpus corpus) {
    Map<Invocation, Integer> byCall = new HashMap<>();
    for (int call = 0; call < base.calls().size(); call++) {
      byCall.put(base.invocation(call), call);
    }
    int[] numbers = new int[corpus.callCount()];
    for (int call = 0; call < numbers.length; call++) {
      Invocation invocation = corpus.invocation(call);
      numbers[call] =
          Optional.ofNullable(byCall.get(invocation))
              .orElseThrow(() -> new IllegalStateException("the model has no " + invocation));
    }
    return numbers;
  }

  /** The steps of the corpus to the first that ends otherwise, that one included, or null. */
  @Nullable Integer replayed(VariantWalker variant) {
    int steps = 0;
    for (int[] walk : corpus) {
      int state = 0;
      for (int call : walk) {
        steps++;
        if (variant.differs(state, call)) {
          return steps;
        }
        state = base.target(state, call);
      }
    }
    return null;
  }

  /** The same of programs of calls drawn from those that the model has in each state. */
  @Nullable Integer random(VariantWalker variant) {
    Random random = new Random(SEED);
    int state = 0;
    for (int steps = 1; steps <= MOST_CALLS; steps++) {
      int call = draw(state, random);
      if (variant.differs(state, call)) {
        return steps;
      }
      state = steps % PROGRAM_CALLS == 0 ? 0 : base.target(state, call);
    }
    return null;
  }

  private int draw(int state, Random random) {
    int call;
    do {
      call = random.nextInt(base.calls().size());
    } while (base.steps(state, call).length == 0);
    return call;
  }
}
