package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;

/** What programs spend that nobody disturbs, or that share a core. */
final class SpentByProgramsTest {
  /** The second message is told 419 cycles after the first, and waits for nobody. */
  @Test
  void computationTrapsAndMessagesCostWhatTheProfileSays() {
    assertEquals(
        """
        core 1, thread 1.0, -: compute 0+1000
        core 1, thread 1.0, -: entry 1000+600
        core 1, thread 1.0, -: exit 1600+900
        core 1, thread 1.0, -: message 2500+838
        core 2, thread 2.0, -: idle 0+2919
        core 2, thread 2.0, -: message 2919+400
        core 2, thread 2.0, -: idle 3319+19
        core 2, thread 2.0, -: message 3338+400
        core 2, thread 2.0, -: compute 3738+5
        """,
        Spent.of(
            new Timed(Spent.profile())
                .thread(
                    1,
                    1,
                    new Item.Compute(1000),
                    new Item.Trap(3),
                    new Item.Signal(0),
                    new Item.Signal(0))
                .thread(2, 2, new Item.Await(0), new Item.Await(0), new Item.Compute(5))));
  }

  @Test
  void aFirstAccessWalksAndTheFirstStoreMarksThePageDirty() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 1, thread 1.1, AccessHit(1): data 215+1
        core 1, thread 1.1, AccessHit(1): update 216+30
        thread 1.1: 215 to 246
        core 1, thread 1.2, AccessHit(1): data 246+15
        core 1, thread 1.2, AccessHit(1): stlb 261+20
        core 1, thread 1.2, AccessHit(1): walk 281+1
        core 1, thread 1.2, AccessHit(1): update 282+60
        thread 1.2: 246 to 342
        core 1, thread 1.3, AccessHit(1): data 342+1
        thread 1.3: 342 to 343
        core 1, thread 1.4, -: waitStores 343+903
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 2, 0)
                .thread(1, 1, Timed.load(0), Timed.store(0), Timed.store(1), Timed.load(1))));
  }

  @Test
  void anAccessThatFaultsIsChargedTheWalkAndTheWayIntoTheKernel() {
    assertEquals(
        """
        core 1, thread 1.0, Lock(1): entry 0+100
        core 1, thread 1.0, Lock(1): lock 100+55
        core 1, thread 1.0, MprotectDecide(1): check 155+65
        core 1, thread 1.0, MprotectInstall(1): entries 220+122
        core 1, thread 1.0, Return(1): lock 342+1
        core 1, thread 1.0, Return(1): exit 343+300
        thread 1.0: 0 to 643
        core 1, thread 1.1, AccessHit(1): data 643+15
        core 1, thread 1.1, AccessHit(1): stlb 658+20
        core 1, thread 1.1, AccessHit(1): walk 678+4
        core 1, thread 1.1, AccessHit(1): update 682+120
        thread 1.1: 643 to 802
        core 1, thread 1.2, AccessFault(1): stlb 802+20
        core 1, thread 1.2, AccessFault(1): walk 822+1
        core 1, thread 1.2, Lock(1): entry 823+200
        core 1, thread 1.2, Lock(1): lock 1023+41
        core 1, thread 1.2, FaultLook(1): check 1064+54
        core 1, thread 1.2, FaultLook(1): lock 1118+1
        core 1, thread 1.2, FaultLook(1): exit 1119+300
        thread 1.2: 802 to 1419
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 1, 0)
                .thread(
                    1,
                    1,
                    Timed.call(new Call.Mprotect(0, 1, Permissions.RWX)),
                    Timed.call(new Call.Access(0, Call.Kind.X, 0)),
                    Timed.load(7))));
  }

  @Test
  void aStoreWaitsForRoomInTheBuffer() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+150
        thread 1.0: 0 to 245
        core 1, thread 1.1, AccessHit(1): data 245+1
        thread 1.1: 245 to 246
        core 1, thread 1.2, -: waitStores 246+499
        core 1, thread 1.2, AccessHit(1): data 745+1
        thread 1.2: 745 to 746
        core 1, thread 1.3, -: waitStores 746+499
        core 1, thread 1.3, AccessHit(1): data 1245+1
        thread 1.3: 1245 to 1246
        core 1, thread 1.4, AccessHit(1): data 1246+1
        thread 1.4: 1246 to 1247
        core 1, thread 1.5, -: waitStores 1247+998
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 1, 0)
                .thread(1, 1, Timed.of(Timed.each(0, 4, p -> Timed.store(0)), Timed.load(0)))));
  }

  @Test
  void aSwitchWithPcidsKeepsTranslations() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 1, thread 1.1, -: message 215+419
        core 1, thread 2.0, -: switch 634+30
        core 1, thread 2.0, -: message 664+400
        core 1, thread 2.0, AccessHit(2): data 1064+15
        core 1, thread 2.0, AccessHit(2): stlb 1079+20
        core 1, thread 2.0, AccessHit(2): walk 1099+60
        core 1, thread 2.0, AccessHit(2): update 1159+120
        thread 2.0: 1064 to 1279
        core 1, thread 2.1, -: message 1279+419
        core 1, thread 1.1, -: switch 1698+30
        core 1, thread 1.1, -: message 1728+400
        core 1, thread 1.1, AccessHit(1): data 2128+15
        core 1, thread 1.1, AccessHit(1): stlb 2143+20
        core 1, thread 1.1, AccessHit(1): walk 2163+1
        core 1, thread 1.1, AccessHit(1): update 2164+30
        thread 1.1: 2128 to 2194
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 2, 0)
                .pages(2, 0, 2, 2)
                .thread(1, 1, Timed.load(0), new Item.Signal(0), new Item.Await(1), Timed.load(1))
                .thread(2, 1, new Item.Await(0), Timed.load(0), new Item.Signal(1))));
  }

  @Test
  void aSwitchWithoutPcidsLosesThem() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 1, thread 1.1, -: message 215+419
        core 1, thread 2.0, -: switch 634+28
        core 1, thread 2.0, -: message 662+400
        core 1, thread 2.0, AccessHit(2): data 1062+15
        core 1, thread 2.0, AccessHit(2): stlb 1077+20
        core 1, thread 2.0, AccessHit(2): walk 1097+60
        core 1, thread 2.0, AccessHit(2): update 1157+120
        thread 2.0: 1062 to 1277
        core 1, thread 2.1, -: message 1277+419
        core 1, thread 1.1, -: switch 1696+28
        core 1, thread 1.1, -: message 1724+400
        core 1, thread 1.1, AccessHit(1): data 2124+1
        core 1, thread 1.1, AccessHit(1): stlb 2125+20
        core 1, thread 1.1, AccessHit(1): walk 2145+4
        thread 1.1: 2124 to 2149
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 2, 0)
                .pages(2, 0, 2, 2)
                .thread(1, 1, Timed.load(0), new Item.Signal(0), new Item.Await(1), Timed.load(0))
                .thread(2, 1, new Item.Await(0), Timed.load(0), new Item.Signal(1)),
            new TimingOptions(false, false, false)));
  }

  @Test
  void aLineThatAnotherCoreHasStoredToIsFetchedAgain() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 2, thread 2.0, -: compute 0+200
        core 2, thread 2.0, AccessHit(2): data 200+7
        core 2, thread 2.0, AccessHit(2): stlb 207+20
        core 2, thread 2.0, AccessHit(2): walk 227+28
        core 2, thread 2.0, AccessHit(2): update 255+30
        thread 2.0: 200 to 285
        core 1, thread 1.1, -: compute 215+500
        core 1, thread 1.1, AccessHit(1): data 715+7
        thread 1.1: 715 to 722
        core 2, thread 2.1, -: waitStores 285+500
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 1, 0)
                .thread(1, 1, Timed.load(0), new Item.Compute(500), Timed.load(0))
                .thread(1, 2, new Item.Compute(200), Timed.store(0))));
  }

  @Test
  void aFaultForgetsThePageAndTheTablesAboveIt() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 1, thread 1.1, Lock(1): entry 215+100
        core 1, thread 1.1, Lock(1): lock 315+55
        core 1, thread 1.1, MprotectDecide(1): check 370+51
        core 1, thread 1.1, MprotectInstall(1): entries 421+80
        core 1, thread 1.1, Return(1): lock 501+1
        core 1, thread 1.1, Return(1): exit 502+300
        thread 1.1: 215 to 802
        core 1, thread 1.2, AccessFault(1): stlb 802+20
        core 1, thread 1.2, Lock(1): entry 822+200
        core 1, thread 1.2, Lock(1): lock 1022+41
        core 1, thread 1.2, FaultLook(1): check 1063+54
        core 1, thread 1.2, FaultLook(1): lock 1117+1
        core 1, thread 1.2, FaultLook(1): exit 1118+300
        core 1, thread 1.2, AccessHit(1): data 1418+1
        core 1, thread 1.2, AccessHit(1): stlb 1419+20
        core 1, thread 1.2, AccessHit(1): walk 1439+4
        thread 1.2: 802 to 1443
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 1, 0)
                .thread(
                    1,
                    1,
                    Timed.load(0),
                    Timed.call(new Call.Mprotect(0, 1, Permissions.RWX)),
                    Timed.call(new Call.Access(0, Call.Kind.X, 0)))));
  }
}
