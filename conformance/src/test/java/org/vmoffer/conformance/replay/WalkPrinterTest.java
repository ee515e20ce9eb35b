package org.vmoffer.conformance.replay;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vmoffer.conformance.Golden;
import org.vmoffer.conformance.trace.Walk;

final class WalkPrinterTest {
  private static final Walk WALK = Walk.of(SmallWalks.tour(), IntStream.range(0, 40).toArray());

  @Test
  void aWalkIsATable() throws IOException {
    Golden.assertMatches("walk.txt", WalkPrinter.print(WALK, new TextLayout(200, false)));
  }

  @Test
  void aWalkFitsANarrowTerminal() throws IOException {
    Golden.assertMatches("walk-narrow.txt", WalkPrinter.print(WALK, new TextLayout(80, false)));
  }
}
