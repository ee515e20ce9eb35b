package org.vmoffer.conformance.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.OfferRecord;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.Bounds;
import org.vmoffer.conformance.protocol.Answer;

/** Ids of offers are the program's own, but ascend, stay, and are never given twice. */
class OfferNamesTest {
  private static final Bounds BOUNDS =
      new Bounds("x86-64", 2, 2, 2, 2, List.of(), true, "lowest", "lowest", false);
  private static final Call.VmListOffer LIST = new Call.VmListOffer(4, true);

  private final Explainer explainer = new Explainer(new KernelOracle(BOUNDS), true);
  private Position position = Position.initial(explainer.oracle());

  private void done(int pid, Call call, long ret) {
    position = explain(pid, call, new Answer(ret, "", null, null, null, null, null)).getFirst();
  }

  private List<Position> explain(int pid, Call call, Answer answer) {
    return explainer.explain(position, pid, call, answer);
  }

  private void twoOffers() {
    done(0, new Call.Spawn(), 1);
    done(0, new Call.Spawn(), 2);
    done(1, new Call.Mmap(0, 2, Permissions.RW, false), 0);
    done(1, new Call.VmOffer(2, 0, 4096, 1), 0);
    done(1, new Call.VmOffer(2, 4096, 4096, 1), 0);
  }

  @Test
  void anyAscendingIdsAreTaken() {
    twoOffers();
    assertEquals(1, explain(2, LIST, withIds(7, 50)).size());
  }

  @Test
  void descendingOrRepeatedIdsAreNot() {
    twoOffers();
    assertTrue(explain(2, LIST, withIds(60, 50)).isEmpty());
    assertTrue(explain(2, LIST, withIds(50, 50)).isEmpty());
    assertTrue(explain(2, LIST, withIds(0, 50)).isEmpty());
  }

  private static Answer withIds(long first, long second) {
    return new Answer(
        0,
        "",
        null,
        null,
        2L,
        List.of(
            new OfferRecord(first, 1, 2, 0, 4096, 1), new OfferRecord(second, 1, 2, 4096, 4096, 1)),
        null);
  }

  @Test
  void anIdOnceToldStays() {
    twoOffers();
    position = explain(2, LIST, withIds(7, 50)).getFirst();
    assertTrue(explain(2, LIST, withIds(8, 50)).isEmpty());
    assertEquals(1, explain(1, LIST, withIds(7, 50)).size());
  }

  @Test
  void anIdOnceToldIsNeverGivenAgain() {
    twoOffers();
    position = explain(2, LIST, withIds(7, 50)).getFirst();
    done(1, new Call.VmOffer(2, 4096, 0, 0), 0);
    done(1, new Call.VmOffer(2, 4096, 4096, 1), 0);
    assertTrue(explain(2, LIST, withIds(7, 50)).isEmpty());
    assertEquals(1, explain(2, LIST, withIds(7, 51)).size());
  }

  @Test
  void aClaimThatExpectsAnUnknownIdMayMeanThisOfferOrAnother() {
    twoOffers();
    Call claim = new Call.VmClaim(1, 0, 0, 0, 0, true, 9, Permissions.NONE);
    Answer stale = new Answer(-1, "ESTALE", null, null, null, null, null);
    Answer claimed = new Answer(0, "", 0L, 4096L, null, null, null);
    assertEquals(1, explain(2, claim, stale).size());
    assertEquals(1, explain(2, claim, claimed).size());
    position = explain(2, LIST, withIds(8, 50)).getFirst();
    assertEquals(1, explain(2, claim, stale).size());
    assertTrue(explain(2, claim, claimed).isEmpty());
  }
}
