package org.vmoffer.conformance.secondmodel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A second model that is wrong in one way is told from the first. */
class DeviationTest {
  private static final long ACCESSES = 400_000;
  private static final long SEED = 1;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void everyDeviationIsNoticed(Deviation deviation) throws IOException {
    boolean noticed = false;
    for (String machine : new String[] {"small", "reference", "zen3"}) {
      noticed |= new Comparison(Machines.read(machine), deviation, SEED).run(ACCESSES).isPresent();
    }
    assertTrue(noticed, () -> deviation + " was not noticed");
  }
}
