package org.vmoffer.conformance.tlc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.BadInputException;
import org.vmoffer.conformance.graph.Invocation;
import org.vmoffer.conformance.oracle.KernelOracle;
import org.vmoffer.conformance.oracle.Outcome;
import org.vmoffer.conformance.protocol.Hello;
import org.vmoffer.conformance.trace.Corpus;
import org.vmoffer.conformance.trace.TraceDirectory;

final class SpecificationOracleTest {
  private static final TraceDirectory TRACES = new TraceDirectory(Path.of("..", "traces"));
  private static final int STRIDE = 311;

  /** Pins, special and shared pages; contents; ids. */
  @ParameterizedTest
  @ValueSource(strings = {"MCMarks", "MCContent", "MCExpect"})
  void aStateToWhichNoAnswerHasLedIsMadeOfItsCode(String model) throws TlcException {
    Corpus corpus = TRACES.read(model, Optional.empty());
    Hello machine = Hello.of(corpus.bounds());
    SpecificationOracle specification = SpecificationOracle.of(Specs.DIRECTORY, machine.bounds());
    KernelOracle kernel = new KernelOracle(machine.bounds());
    int asked = 0;
    for (int walk = 0; walk < corpus.walkCount(); walk++) {
      int end = corpus.firstStep(walk + 1) - 1;
      for (int step = corpus.firstStep(walk); step < end; step += STRIDE) {
        int state = corpus.target(step);
        long[] words =
            Arrays.copyOfRange(
                corpus.stateWords(), corpus.stateOffset(state), corpus.stateOffset(state + 1));
        Invocation next = corpus.invocation(corpus.call(step + 1));
        Outcome one = specification.due(words, next);
        Outcome other = kernel.due(words, next);
        assertEquals(other.reply(), one.reply(), next::toString);
        assertArrayEquals(other.state(), one.state(), next::toString);
        asked++;
      }
    }

    assertTrue(asked > 100, "only " + asked);
  }

  @Test
  void anArgumentBeyondTheNumbersOfTlcIsBadInput() throws TlcException {
    Hello machine = new Hello("x86-64", 4, 4, 2, 2, false);
    SpecificationOracle specification = SpecificationOracle.of(Specs.DIRECTORY, machine.bounds());
    long[] one = specification.due(specification.initial(), spawn()).state();
    Call far = new Call.Mmap(1L << 40, 1, Permissions.R, false);

    assertThrows(BadInputException.class, () -> specification.due(one, new Invocation(1, far)));
  }

  private static Invocation spawn() {
    return new Invocation(0, new Call.Spawn());
  }
}
