package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vmoffer.kernel.Machines.PAGE;
import static org.vmoffer.kernel.Machines.SHARE_R;
import static org.vmoffer.kernel.Machines.SOURCE;
import static org.vmoffer.kernel.Machines.TARGET;
import static org.vmoffer.kernel.Machines.claim;
import static org.vmoffer.kernel.Machines.mapped;
import static org.vmoffer.kernel.Machines.offered;
import static org.vmoffer.kernel.Machines.pages;
import static org.vmoffer.kernel.Machines.succeed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.api.Rule;

class MemoryCallsTest {
  @ParameterizedTest
  @CsvSource({
    "-4096, 1",
    "100, 1",
    "0, 0",
    "0, -1",
    "0, 5",
    "12288, 2",
    "16384, 1",
    "9223372036854771712, 1",
    "0, 9223372036854775807",
    "0, 4503599627370496", // the bytes would wrap to 0
    "4096, 4503599627370497"
  })
  void aMalformedRangeIsRefused(long addr, long pages) {
    Kernel kernel = mapped();
    assertEquals(Rule.MMAP_1, kernel.mmap(SOURCE, addr, pages, Permissions.R).rule());
    assertEquals(Rule.MUNMAP_1, kernel.munmap(SOURCE, addr, pages).rule());
    assertEquals(Rule.MPROTECT_1, kernel.mprotect(SOURCE, addr, pages, Permissions.R).rule());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 16384, Long.MAX_VALUE, Long.MIN_VALUE})
  void nothingIsMappedOutsideUserSpace(long addr) {
    Kernel kernel = mapped();
    assertEquals(Rule.ACCESS_1, kernel.load(SOURCE, addr).rule());
    assertEquals(Rule.PIN_1, kernel.pin(SOURCE, addr).rule());
    assertEquals(Rule.UNPIN_1, kernel.unpin(SOURCE, addr).rule());
  }

  @Test
  void freshPagesTakeTheLowestFramesAndReadZero() {
    Kernel kernel = mapped();
    succeed(kernel.store(SOURCE, 0, 7));
    succeed(kernel.munmap(SOURCE, 0, 1));
    succeed(kernel.mmap(TARGET, 2 * PAGE, 2, Permissions.R));
    assertEquals(List.of("2: frame 0 R/RWX", "3: frame 2 R/RWX"), pages(kernel, TARGET));
    assertEquals(new Reply.Read(Rule.ACCESS_0, 0), kernel.load(TARGET, 2 * PAGE));
  }

  @Test
  void unmappingSucceedsOverHoles() {
    Kernel kernel = mapped();
    succeed(kernel.munmap(SOURCE, PAGE, 3));
    assertEquals(List.of("0: frame 0 RW/RWX"), pages(kernel, SOURCE));
  }

  @Test
  void unmappingOnePageEndsTheWholeOffer() {
    Kernel kernel = mapped();
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, 2 * PAGE, SHARE_R));
    succeed(kernel.munmap(SOURCE, PAGE, 1));
    assertEquals(0, kernel.state().offers().count());
  }

  @Test
  void mappingAnewRevivesNoOffer() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.munmap(SOURCE, 0, 1));
    succeed(kernel.mmap(SOURCE, 0, 1, Permissions.RW));
    assertEquals(Rule.K4, kernel.call(TARGET, claim(0, 0)).rule());
  }

  @Test
  void unmappingLeavesTheOffersOfOthersAndOfOtherPages() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.mmap(TARGET, PAGE, 1, Permissions.R));
    succeed(kernel.vmOffer(TARGET, SOURCE, PAGE, PAGE, SHARE_R));
    succeed(kernel.munmap(SOURCE, PAGE, 3));
    assertEquals(2, kernel.state().offers().count());
  }

  @Test
  void theMaximumSurvivesAProtection() {
    Kernel kernel = mapped();
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.NONE));
    assertEquals("0: frame 0 /RWX", pages(kernel, SOURCE).getFirst());
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.RWX));
  }

  @Test
  void aPinnedPageMayGainRights() {
    Kernel kernel = mapped();
    succeed(kernel.pin(SOURCE, 0));
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.RWX));
    assertEquals("0: frame 0 RWX/RWX pinned", pages(kernel, SOURCE).getFirst());
  }

  @Test
  void beyondTheMaximumIsReportedBeforeAPinnedPage() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.call(TARGET, claim(0, 0)));
    succeed(kernel.pin(TARGET, 0));
    succeed(kernel.mmap(TARGET, PAGE, 1, Permissions.RW));
    assertEquals(Rule.MPROTECT_4, kernel.mprotect(TARGET, 0, 2, Permissions.RX).rule());
    assertEquals(Rule.MPROTECT_5, kernel.mprotect(TARGET, 0, 2, Permissions.NONE).rule());
  }

  @Test
  void unmappingEndsAPin() {
    Kernel kernel = mapped();
    succeed(kernel.pin(SOURCE, 0));
    succeed(kernel.munmap(SOURCE, 0, 1));
    succeed(kernel.mmap(SOURCE, 0, 1, Permissions.R));
    assertEquals("0: frame 0 R/RWX", pages(kernel, SOURCE).getFirst());
  }

  @Test
  void aStoreIsSeenThroughEveryMapping() {
    Kernel kernel = offered(SHARE_R);
    succeed(kernel.call(TARGET, claim(2 * PAGE, 0)));
    succeed(kernel.store(SOURCE, 10, 42));
    assertEquals(new Reply.Read(Rule.ACCESS_0, 42), kernel.load(TARGET, 3 * PAGE - 1));
  }

  @Test
  void eachKindOfAccessNeedsItsRight() {
    Kernel kernel = mapped();
    succeed(kernel.mprotect(SOURCE, 0, 1, Permissions.RX));
    succeed(kernel.mprotect(SOURCE, PAGE, 1, Permissions.NONE));
    succeed(kernel.load(SOURCE, 0));
    succeed(kernel.fetch(SOURCE, 0));
    assertEquals(Rule.ACCESS_2, kernel.store(SOURCE, 0, 1).rule());
    for (Call.Kind kind : Call.Kind.values()) {
      assertEquals(Rule.ACCESS_2, kernel.call(SOURCE, new Call.Access(PAGE, kind, 1)).rule());
    }
  }
}
