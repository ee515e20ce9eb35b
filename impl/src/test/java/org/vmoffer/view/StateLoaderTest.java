package org.vmoffer.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.claim;
import static org.vmoffer.kernel.Machines.config;
import static org.vmoffer.kernel.Machines.offered;
import static org.vmoffer.kernel.Machines.succeed;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Rule;
import org.vmoffer.kernel.Kernel;

class StateLoaderTest {
  /** Words: alive, 2 pages, page, page, 1 page, page, 1 offer, parties, range, free, 0 contents. */
  private static long[] code() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.mmap(TARGET, 0, 1, Permissions.R));
    return StateCode.of(kernel);
  }

  @Test
  void aLoadedKernelIsInTheState() {
    AbstractState state = StateCode.decode(code(), config().frames());
    Kernel loaded = StateLoader.load(config(), state);
    assertEquals(state, AbstractState.of(loaded));
    assertEquals(List.of(), KernelAudit.audit(loaded));
  }

  @Test
  void aLoadedOfferCanBeClaimed() {
    long[] code = code();
    Kernel loaded = new StateLoader(config()).load(code, code.length);
    assertEquals(Rule.K0, loaded.call(TARGET, claim(PAGE, 0)).rule());
  }

  @Test
  void oneLoaderLoadsStateAfterState() {
    StateLoader loader = new StateLoader(config());
    long[] empty = StateCode.of(new Kernel(config()));
    for (long[] each : List.of(code(), empty, code())) {
      Kernel loaded = loader.load(each, each.length);
      assertArrayEquals(each, StateCode.of(loaded));
      if (each.length > empty.length) {
        succeed(loaded.exit(SOURCE));
      }
    }
  }

  @Test
  void nothingOfAnEarlierStateStays() {
    StateLoader loader = new StateLoader(config());
    long[] code = code();
    succeed(loader.load(code, code.length).store(SOURCE, 0, 1));
    long[] empty = StateCode.of(new Kernel(config()));
    Kernel loaded = loader.load(empty, empty.length);
    assertTrue(loaded.state().memory().sameWords(new Kernel(config()).state().memory()));
  }

  static Stream<Arguments> impossibleStates() {
    return Stream.of(
        impossible("word 0: pid 4 lives, expected 1 to 3", c -> c[0] = 0b10110),
        impossible("word 0: pid 0 lives, expected 1 to 3", c -> c[0] = 0b111),
        impossible("word 2: page is 4, expected 0 to 3", c -> c[2] += 4L << 36),
        impossible("word 2: frame is 8, expected 0 to 7", c -> c[2] += 8 << 9),
        impossible("page 0: cannot represent X", c -> c[2] ^= 0700),
        impossible("page 0 is there twice", c -> c[3] = c[2]),
        impossible("word 2: no state of this machine has this code", c -> swap(c, 2, 3)),
        impossible("word 6: number of offers is 9, expected 0 to 4", c -> c[6] = 9),
        impossible("the source of an offer, 3, is not alive", c -> c[7] += 2L << 48),
        impossible("the destination of an offer, 3, is not alive", c -> c[7] += 1L << 32),
        impossible("word 8: number of pages is 5, expected 0 to 4", c -> c[8] = 5),
        impossible("word 8: number of pages is 4, expected 0 to 3", c -> c[8] = 1L << 32 | 4),
        impossible("word 7: no state of this machine has this code", c -> c[7] |= 1 << 6),
        impossible(
            "the free frames are not those that nobody maps: word 0 of the bitmap is 0xf0",
            c -> c[9] = 0xf0),
        impossible("word 10: number of contents is 1, expected 0 to 0", c -> c[10] = 1));
  }

  private static Arguments impossible(String message, Consumer<long[]> change) {
    return Arguments.of(message, change);
  }

  private static void swap(long[] code, int i, int j) {
    long word = code[i];
    code[i] = code[j];
    code[j] = word;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("impossibleStates")
  void anImpossibleStateIsRefusedWithItsReason(String message, Consumer<long[]> change) {
    long[] code = code();
    change.accept(code);
    StateLoader loader = new StateLoader(config());
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> loader.load(code, code.length));
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void contentsOfFreeFramesAreRefused() {
    AbstractState state = StateCode.decode(code(), config().frames());
    AbstractState withContent =
        new AbstractState(
            state.processes(),
            state.offers(),
            state.free(),
            List.of(new AbstractState.Content(7, 1)));
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> StateLoader.load(config(), withContent));
    assertEquals("frame 7 is free but holds something", refusal.getMessage());
  }

  @Test
  void aStateThatTakesTooManyTablesIsRefused() {
    long[] code = code();
    StateLoader loader = new StateLoader(config(4));
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> loader.load(code, code.length));
    assertEquals("the state takes more than 4 page tables", refusal.getMessage());
  }
}
