package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What shootdowns cost whoever asks for them, and whoever answers. */
final class SpentOnShootdownsTest {
  @Test
  void eachPageIsInvalidatedHereAndThere() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 2, thread 2.0, AccessHit(2): data 0+7
        core 2, thread 2.0, AccessHit(2): stlb 7+20
        core 2, thread 2.0, AccessHit(2): walk 27+28
        thread 2.0: 0 to 55
        core 2, thread 2.1, -: compute 55+10000
        core 1, thread 1.1, -: compute 215+5000
        core 1, thread 1.1, Lock(1): entry 5215+100
        core 1, thread 1.1, Lock(1): lock 5315+55
        core 1, thread 1.1, MunmapDecide(1): check 5370+51
        core 1, thread 1.1, MunmapTakeRights(1): entries 5421+80
        core 1, thread 1.1, MunmapRequest(1): flush 5501+7
        core 1, thread 1.1, MunmapRequest(1): send 5508+80
        core 2, thread 2.1, Deliver(2): deliver 10055+90
        core 2, thread 2.1, Acknowledge(2): flush 10145+7
        core 2, thread 2.1, Acknowledge(2): acknowledge 10152+110
        core 1, thread 1.1, -: waitFlush 5588+4674
        core 1, thread 1.1, MunmapCommit(1): references 10262+15
        core 2, thread 2.1, AccessHit(2): data 10262+15
        core 2, thread 2.1, AccessHit(2): stlb 10277+20
        core 2, thread 2.1, AccessHit(2): walk 10297+10
        core 2, thread 2.1, AccessHit(2): update 10307+30
        thread 2.1: 10262 to 10337
        core 1, thread 1.1, MunmapFree(1): clear 10277+64
        core 1, thread 1.1, Return(1): lock 10341+1
        core 1, thread 1.1, Return(1): exit 10342+300
        thread 1.1: 5215 to 10642
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 2, 0)
                .thread(1, 1, Timed.load(0), new Item.Compute(5000), Timed.munmap(0, 1))
                .thread(1, 2, Timed.load(0), new Item.Compute(10000), Timed.load(1))));
  }

  @Test
  void morePagesThanTheCeilingAreFlushedWhole() {
    assertEquals(
        """
        core 1, thread 1.0, -: compute 0+5000
        core 2, thread 2.0, AccessHit(2): data 0+15
        core 2, thread 2.0, AccessHit(2): stlb 15+20
        core 2, thread 2.0, AccessHit(2): walk 35+60
        core 2, thread 2.0, AccessHit(2): update 95+120
        thread 2.0: 0 to 215
        core 2, thread 2.1, -: compute 215+10000
        core 1, thread 1.0, Lock(1): entry 5000+100
        core 1, thread 1.0, Lock(1): lock 5100+55
        core 1, thread 1.0, MunmapDecide(1): check 5155+59
        core 1, thread 1.0, MunmapTakeRights(1): entries 5214+222
        core 1, thread 1.0, MunmapRequest(1): flush 5436+11
        core 1, thread 1.0, MunmapRequest(1): send 5447+80
        core 2, thread 2.1, Deliver(2): deliver 10215+90
        core 2, thread 2.1, Acknowledge(2): flush 10305+11
        core 2, thread 2.1, Acknowledge(2): acknowledge 10316+110
        core 1, thread 1.0, -: waitFlush 5527+4899
        core 1, thread 1.0, MunmapCommit(1): references 10426+45
        core 2, thread 2.1, AccessFault(2): stlb 10426+20
        core 2, thread 2.1, AccessFault(2): walk 10446+10
        core 1, thread 1.0, MunmapFree(1): clear 10471+192
        core 1, thread 1.0, Return(1): lock 10663+1
        core 1, thread 1.0, Return(1): exit 10664+300
        thread 1.0: 5000 to 10964
        core 2, thread 2.1, -: waitLock 10456+508
        core 2, thread 2.1, Lock(2): entry 10964+200
        core 2, thread 2.1, Lock(2): lock 11164+47
        core 2, thread 2.1, FaultLook(2): check 11211+54
        core 2, thread 2.1, FaultLook(2): lock 11265+1
        core 2, thread 2.1, FaultLook(2): exit 11266+300
        thread 2.1: 10426 to 11566
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .thread(1, 1, new Item.Compute(5000), Timed.munmap(0, 3))
                .thread(1, 2, Timed.load(0), new Item.Compute(10000), Timed.store(5))));
  }

  @Test
  void pageByPageHasNoCeiling() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 1, thread 1.1, Lock(1): entry 215+100
        core 1, thread 1.1, Lock(1): lock 315+55
        core 1, thread 1.1, MunmapDecide(1): check 370+53
        core 1, thread 1.1, MunmapTakeRights(1): entries 423+204
        core 1, thread 1.1, MunmapRequest(1): flush 627+21
        core 1, thread 1.1, MunmapCommit(1): references 648+45
        core 1, thread 1.1, MunmapFree(1): clear 693+192
        core 1, thread 1.1, Return(1): lock 885+1
        core 1, thread 1.1, Return(1): exit 886+300
        thread 1.1: 215 to 1186
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .thread(1, 1, Timed.load(0), Timed.munmap(0, 3)),
            new TimingOptions(true, false, true)));
  }

  @Test
  void onePageIsFlushedWholeIfThatIsWanted() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 1, thread 1.1, Lock(1): entry 215+100
        core 1, thread 1.1, Lock(1): lock 315+55
        core 1, thread 1.1, MunmapDecide(1): check 370+51
        core 1, thread 1.1, MunmapTakeRights(1): entries 421+80
        core 1, thread 1.1, MunmapRequest(1): flush 501+11
        core 1, thread 1.1, MunmapCommit(1): references 512+15
        core 1, thread 1.1, MunmapFree(1): clear 527+64
        core 1, thread 1.1, Return(1): lock 591+1
        core 1, thread 1.1, Return(1): exit 592+300
        thread 1.1: 215 to 892
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .thread(1, 1, Timed.load(0), Timed.munmap(0, 1)),
            new TimingOptions(true, true, false)));
  }

  @Test
  void anAnswerWaitsForTheStores() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 2, thread 2.0, AccessHit(2): data 0+15
        core 2, thread 2.0, AccessHit(2): stlb 15+20
        core 2, thread 2.0, AccessHit(2): walk 35+28
        core 2, thread 2.0, AccessHit(2): update 63+30
        thread 2.0: 0 to 93
        core 2, thread 2.1, -: compute 93+2800
        core 1, thread 1.1, -: compute 215+2600
        core 1, thread 1.1, Lock(1): entry 2815+100
        core 1, thread 1.1, Lock(1): lock 2915+55
        core 2, thread 2.1, AccessHit(2): data 2893+1
        core 2, thread 2.1, AccessHit(2): update 2894+30
        thread 2.1: 2893 to 2924
        core 1, thread 1.1, MunmapDecide(1): check 2970+51
        core 1, thread 1.1, MunmapTakeRights(1): entries 3021+80
        core 1, thread 1.1, MunmapRequest(1): flush 3101+7
        core 1, thread 1.1, MunmapRequest(1): send 3108+80
        core 2, thread 2.2, -: idle 2924+264
        core 2, thread 2.2, Deliver(2): deliver 3188+90
        core 2, thread 2.2, -: waitStores 3278+146
        core 2, thread 2.2, Acknowledge(2): flush 3424+7
        core 2, thread 2.2, Acknowledge(2): acknowledge 3431+110
        core 1, thread 1.1, -: waitFlush 3188+353
        core 1, thread 1.1, MunmapCommit(1): references 3541+15
        core 1, thread 1.1, MunmapFree(1): clear 3556+64
        core 1, thread 1.1, Return(1): lock 3620+1
        core 1, thread 1.1, Return(1): exit 3621+300
        thread 1.1: 2815 to 3921
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .thread(1, 1, Timed.load(0), new Item.Compute(2600), Timed.munmap(0, 1))
                .thread(1, 2, Timed.load(1), new Item.Compute(2800), Timed.store(1))));
  }
}
