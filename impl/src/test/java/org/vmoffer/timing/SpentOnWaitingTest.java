package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Call;

/** What threads spend that wait for each other. */
final class SpentOnWaitingTest {
  @Test
  void aCallWaitsForTheLockAndAnswersMeanwhile() {
    assertEquals(
        """
        core 1, thread 1.0, Lock(1): entry 0+100
        core 1, thread 1.0, Lock(1): lock 100+55
        core 1, thread 1.0, MunmapDecide(1): check 155+65
        core 1, thread 1.0, MunmapTakeRights(1): entries 220+122
        core 1, thread 1.0, MunmapRequest(1): flush 342+7
        core 1, thread 1.0, MunmapRequest(1): send 349+80
        core 2, thread 2.0, -: waitLock 0+429
        core 2, thread 2.0, Deliver(2): deliver 429+90
        core 2, thread 2.0, Acknowledge(2): flush 519+11
        core 2, thread 2.0, Acknowledge(2): acknowledge 530+110
        core 1, thread 1.0, -: waitFlush 429+211
        core 1, thread 1.0, MunmapCommit(1): references 640+15
        core 1, thread 1.0, MunmapFree(1): clear 655+64
        core 1, thread 1.0, Return(1): lock 719+1
        core 1, thread 1.0, Return(1): exit 720+300
        thread 1.0: 0 to 1020
        core 2, thread 2.0, -: waitLock 640+380
        core 2, thread 2.0, Lock(2): entry 1020+100
        core 2, thread 2.0, Lock(2): lock 1120+47
        core 2, thread 2.0, MunmapDecide(2): check 1167+57
        core 2, thread 2.0, MunmapTakeRights(2): entries 1224+68
        core 2, thread 2.0, MunmapRequest(2): flush 1292+7
        core 2, thread 2.0, MunmapRequest(2): send 1299+80
        core 1, thread 1.1, -: idle 1020+359
        core 1, thread 1.1, Deliver(1): deliver 1379+90
        core 1, thread 1.1, Acknowledge(1): flush 1469+7
        core 1, thread 1.1, Acknowledge(1): acknowledge 1476+110
        core 2, thread 2.0, -: waitFlush 1379+207
        core 2, thread 2.0, MunmapCommit(2): references 1586+15
        core 2, thread 2.0, MunmapFree(2): clear 1601+64
        core 2, thread 2.0, Return(2): lock 1665+1
        core 2, thread 2.0, Return(2): exit 1666+300
        thread 2.0: 1020 to 1966
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .thread(1, 1, Timed.munmap(0, 1))
                .thread(1, 2, Timed.munmap(1, 1))));
  }

  @Test
  void coresAnswerInTheOrderOfTheirClocks() {
    assertEquals(
        """
        core 1, thread 1.0, -: compute 0+3000
        core 2, thread 2.0, -: compute 0+100
        core 3, thread 3.0, -: compute 0+100
        core 2, thread 2.0, Lock(2): entry 100+100
        core 2, thread 2.0, Lock(2): lock 200+55
        core 2, thread 2.0, MunmapDecide(2): check 255+65
        core 2, thread 2.0, MunmapTakeRights(2): entries 320+122
        core 2, thread 2.0, MunmapRequest(2): flush 442+7
        core 2, thread 2.0, MunmapRequest(2): send 449+160
        core 3, thread 3.0, -: waitLock 100+509
        core 3, thread 3.0, Deliver(3): deliver 609+90
        core 3, thread 3.0, Acknowledge(3): flush 699+7
        core 3, thread 3.0, Acknowledge(3): acknowledge 706+110
        core 1, thread 1.0, Deliver(1): deliver 3000+90
        core 1, thread 1.0, Acknowledge(1): flush 3090+7
        core 1, thread 1.0, Acknowledge(1): acknowledge 3097+110
        core 1, thread 1.0, -: compute 3207+1
        core 2, thread 2.0, -: waitFlush 609+2598
        core 2, thread 2.0, MunmapCommit(2): references 3207+15
        core 2, thread 2.0, MunmapFree(2): clear 3222+64
        core 2, thread 2.0, Return(2): lock 3286+1
        core 2, thread 2.0, Return(2): exit 3287+300
        thread 2.0: 100 to 3587
        core 3, thread 3.0, -: waitLock 816+2771
        core 3, thread 3.0, Lock(3): entry 3587+100
        core 3, thread 3.0, Lock(3): lock 3687+47
        core 3, thread 3.0, MunmapDecide(3): check 3734+57
        core 3, thread 3.0, MunmapTakeRights(3): entries 3791+68
        core 3, thread 3.0, MunmapRequest(3): flush 3859+7
        core 3, thread 3.0, MunmapRequest(3): send 3866+160
        core 1, thread 1.0, -: idle 3208+818
        core 1, thread 1.0, Deliver(1): deliver 4026+90
        core 2, thread 2.1, -: idle 3587+439
        core 2, thread 2.1, Deliver(2): deliver 4026+90
        core 1, thread 1.0, Acknowledge(1): flush 4116+7
        core 1, thread 1.0, Acknowledge(1): acknowledge 4123+110
        core 2, thread 2.1, Acknowledge(2): flush 4116+7
        core 2, thread 2.1, Acknowledge(2): acknowledge 4123+110
        core 3, thread 3.0, -: waitFlush 4026+207
        core 3, thread 3.0, MunmapCommit(3): references 4233+15
        core 3, thread 3.0, MunmapFree(3): clear 4248+64
        core 3, thread 3.0, Return(3): lock 4312+1
        core 3, thread 3.0, Return(3): exit 4313+300
        thread 3.0: 3587 to 4613
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .thread(1, 1, new Item.Compute(3000), new Item.Compute(1))
                .thread(1, 2, new Item.Compute(100), Timed.munmap(0, 1))
                .thread(1, 3, new Item.Compute(100), Timed.munmap(1, 1))));
  }

  @Test
  void anExitStopsASiblingBehindItsCall() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 2, thread 2.0, -: compute 0+100
        core 2, thread 2.0, Lock(2): entry 100+100
        core 2, thread 2.0, Lock(2): lock 200+55
        core 1, thread 1.1, EndBegin(1): entry 215+100
        core 2, thread 2.0, MunmapDecide(2): check 255+57
        core 2, thread 2.0, MunmapTakeRights(2): entries 312+98
        core 2, thread 2.0, MunmapRequest(2): flush 410+7
        core 2, thread 2.0, MunmapRequest(2): send 417+80
        core 1, thread 1.1, -: waitLock 315+182
        core 1, thread 1.1, Deliver(1): deliver 497+90
        core 1, thread 1.1, Acknowledge(1): flush 587+7
        core 1, thread 1.1, Acknowledge(1): acknowledge 594+110
        core 2, thread 2.0, -: waitFlush 497+207
        core 2, thread 2.0, MunmapCommit(2): references 704+15
        core 2, thread 2.0, MunmapFree(2): clear 719+64
        core 2, thread 2.0, Return(2): lock 783+1
        core 2, thread 2.0, Return(2): exit 784+300
        thread 2.0: 100 to 1084
        core 1, thread 1.1, -: waitLock 704+380
        core 1, thread 1.1, EndLock(1): lock 1084+47
        core 1, thread 1.1, EndRequest(1): flush 1131+11
        core 1, thread 1.1, EndRequest(1): send 1142+80
        core 2, thread 2.1, -: idle 1084+138
        core 2, thread 2.1, Deliver(2): deliver 1222+90
        core 2, thread 2.1, Acknowledge(2): flush 1312+11
        core 2, thread 2.1, Acknowledge(2): acknowledge 1323+110
        core 1, thread 1.1, -: waitFlush 1222+211
        core 1, thread 1.1, EndFree(1): references 1433+30
        core 1, thread 1.1, EndFree(1): tables 1463+52
        core 1, thread 1.1, EndFree(1): clear 1515+128
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .thread(1, 1, Timed.load(0), Timed.call(new Call.Exit()))
                .thread(
                    1,
                    2,
                    new Item.Compute(100),
                    Timed.munmap(0, 1),
                    new Item.Compute(50),
                    Timed.munmap(1, 1),
                    Timed.munmap(2, 1))));
  }

  @Test
  void anExitStopsASiblingThatSleeps() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 1, thread 1.1, EndBegin(1): entry 215+100
        core 2, thread 2.0, -: idle 0+315
        core 1, thread 1.1, EndLock(1): lock 315+55
        core 1, thread 1.1, EndRequest(1): flush 370+11
        core 1, thread 1.1, EndRequest(1): send 381+80
        core 2, thread 2.0, -: idle 315+146
        core 2, thread 2.0, Deliver(2): deliver 461+90
        core 2, thread 2.0, Acknowledge(2): flush 551+11
        core 2, thread 2.0, Acknowledge(2): acknowledge 562+110
        core 1, thread 1.1, -: waitFlush 461+211
        core 1, thread 1.1, EndFree(1): references 672+45
        core 1, thread 1.1, EndFree(1): tables 717+60
        core 1, thread 1.1, EndFree(1): clear 777+192
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .thread(1, 1, Timed.load(0), Timed.call(new Call.Exit()))
                .thread(1, 2, new Item.Await(0))));
  }

  @Test
  void aStoreBehindAForkCopiesAndIsTriedAgain() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 1, thread 1.1, Lock(1): entry 215+100
        core 1, thread 1.1, Lock(1): lock 315+55
        core 1, thread 1.1, ForkDecide(1): check 370+1451
        core 1, thread 1.1, ForkTakeRights(1): entries 1821+80
        core 1, thread 1.1, ForkRequest(1): flush 1901+7
        core 1, thread 1.1, ForkCommit(1): tables 1908+496
        core 1, thread 1.1, ForkCommit(1): entries 2404+75
        core 1, thread 1.1, ForkCommit(1): references 2479+15
        core 1, thread 1.1, Return(1): lock 2494+1
        core 1, thread 1.1, Return(1): exit 2495+300
        thread 1.1: 215 to 2795
        core 1, thread 1.2, AccessFault(1): stlb 2795+20
        core 1, thread 1.2, AccessFault(1): walk 2815+4
        core 1, thread 1.2, Lock(1): entry 2819+200
        core 1, thread 1.2, Lock(1): lock 3019+41
        core 1, thread 1.2, FaultLook(1): check 3060+54
        core 1, thread 1.2, Copy(1): entries 3114+66
        core 1, thread 1.2, Copy(1): copy 3180+128
        core 1, thread 1.2, CopyRequest(1): flush 3308+7
        core 1, thread 1.2, CopyInstall(1): entries 3315+66
        core 1, thread 1.2, CopyInstall(1): lock 3381+1
        core 1, thread 1.2, CopyInstall(1): exit 3382+300
        core 1, thread 1.2, AccessHit(1): data 3682+15
        core 1, thread 1.2, AccessHit(1): stlb 3697+20
        core 1, thread 1.2, AccessHit(1): walk 3717+4
        core 1, thread 1.2, AccessHit(1): update 3721+60
        thread 1.2: 2795 to 3781
        core 1, thread 1.3, -: waitStores 3781+500
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 1, 0)
                .thread(1, 1, Timed.load(0), Timed.call(new Call.Fork()), Timed.store(0))));
  }
}
