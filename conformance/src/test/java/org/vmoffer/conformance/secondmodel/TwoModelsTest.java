package org.vmoffer.conformance.secondmodel;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the implementation's MMU against the second model, on every profile, two at a time. More
 * accesses than in every build: {@code -Dvmoffer.accesses=10000000}.
 */
@Execution(ExecutionMode.CONCURRENT)
class TwoModelsTest {
  private static final long ACCESSES = Long.getLong("vmoffer.accesses", 4_000_000);
  private static final long SEED = 20_260_731;

  @ParameterizedTest
  @ValueSource(strings = {"reference", "skylake-sp", "zen3", "golden-cove"})
  void everyCounterAndEveryCycleOfMillionsOfAccessesAgrees(String name) throws IOException {
    compare(name, ACCESSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"five-levels", "small"})
  void oddMachinesAgreeToo(String name) throws IOException {
    compare(name, ACCESSES / 5);
  }

  private static void compare(String name, long least) throws IOException {
    Comparison comparison = new Comparison(Machines.read(name), Deviation.NONE, SEED);
    comparison
        .run(least)
        .ifPresent(difference -> fail(name + ", seed " + SEED + ": " + difference.getMessage()));
    assertTrue(comparison.accesses() >= least, () -> "only " + comparison.accesses() + " accesses");
    System.out.printf("%s: %,d accesses agree, seed %d%n", name, comparison.accesses(), SEED);
  }
}
