package org.vmoffer.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vmoffer.api.Flags;

/** What claims cost those whose pages they take. */
final class SpentOnClaimsTest {
  @Test
  void aClaimFlushesItsSourceOnly() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 1, thread 1.1, Lock(1): entry 215+100
        core 1, thread 1.1, Lock(1): lock 315+55
        core 1, thread 1.1, OfferDecide(1): check 370+52
        core 1, thread 1.1, OfferDecide(1): offers 422+85
        core 1, thread 1.1, Return(1): lock 507+1
        core 1, thread 1.1, Return(1): exit 508+300
        thread 1.1: 215 to 808
        core 1, thread 1.2, -: message 808+419
        core 1, thread 1.2, -: compute 1227+20000
        core 2, thread 2.0, -: idle 0+1227
        core 2, thread 2.0, -: message 1227+400
        core 2, thread 2.0, Lock(2): entry 1627+100
        core 2, thread 2.0, Lock(2): lock 1727+102
        core 2, thread 2.0, ClaimDecide(2): check 1829+50
        core 2, thread 2.0, ClaimDecide(2): offers 1879+7
        core 2, thread 2.0, ClaimDecide(2): check 1886+24
        core 2, thread 2.0, ClaimTakeRights(2): entries 1910+160
        core 2, thread 2.0, ClaimRequest(2): send 2070+80
        core 1, thread 1.2, Deliver(1): deliver 21227+90
        core 1, thread 1.2, Acknowledge(1): flush 21317+14
        core 1, thread 1.2, Acknowledge(1): acknowledge 21331+110
        core 2, thread 2.0, -: waitFlush 2150+19291
        core 2, thread 2.0, ClaimCommit(2): offers 21441+71
        core 2, thread 2.0, ClaimInstall(2): entries 21512+138
        core 2, thread 2.0, Return(2): lock 21650+2
        core 2, thread 2.0, Return(2): exit 21652+300
        thread 2.0: 1627 to 21952
        core 2, thread 2.1, AccessHit(2): data 21952+7
        core 2, thread 2.1, AccessHit(2): stlb 21959+20
        core 2, thread 2.1, AccessHit(2): walk 21979+46
        core 2, thread 2.1, AccessHit(2): update 22025+120
        thread 2.1: 21952 to 22145
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .pages(2, 0, 1, 8)
                .thread(
                    1,
                    1,
                    Timed.load(0),
                    Timed.offer(2, 0, 2, Flags.VMO_GRANT_R | Flags.VMO_DISOWN),
                    new Item.Signal(0),
                    new Item.Compute(20000))
                .thread(2, 2, new Item.Await(0), Timed.claim(1, 0, 4), Timed.load(4))));
  }

  @Test
  void twoClaimsFromOneSourceAreServedOneBehindTheOther() {
    assertEquals(
        """
        core 1, thread 1.0, Lock(1): entry 0+100
        core 1, thread 1.0, Lock(1): lock 100+55
        core 1, thread 1.0, OfferDecide(1): check 155+65
        core 1, thread 1.0, OfferDecide(1): offers 220+85
        core 1, thread 1.0, Return(1): lock 305+1
        core 1, thread 1.0, Return(1): exit 306+300
        thread 1.0: 0 to 606
        core 1, thread 1.1, Lock(1): entry 606+100
        core 1, thread 1.1, Lock(1): lock 706+41
        core 1, thread 1.1, OfferDecide(1): check 747+51
        core 1, thread 1.1, OfferDecide(1): offers 798+85
        core 1, thread 1.1, Return(1): lock 883+1
        core 1, thread 1.1, Return(1): exit 884+300
        thread 1.1: 606 to 1184
        core 1, thread 1.2, -: message 1184+838
        core 2, thread 2.0, -: idle 0+1603
        core 2, thread 2.0, -: message 1603+400
        core 2, thread 2.0, Lock(2): entry 2003+100
        core 2, thread 2.0, Lock(2): lock 2103+47
        core 3, thread 3.0, -: idle 0+2022
        core 3, thread 3.0, -: message 2022+400
        core 2, thread 2.0, Lock(2): lock 2150+55
        core 2, thread 2.0, ClaimDecide(2): check 2205+50
        core 2, thread 2.0, ClaimDecide(2): offers 2255+7
        core 2, thread 2.0, ClaimDecide(2): check 2262+22
        core 2, thread 2.0, ClaimTakeRights(2): entries 2284+122
        core 2, thread 2.0, ClaimRequest(2): send 2406+80
        core 1, thread 1.2, -: idle 2022+464
        core 1, thread 1.2, Deliver(1): deliver 2486+90
        core 1, thread 1.2, Acknowledge(1): flush 2576+7
        core 1, thread 1.2, Acknowledge(1): acknowledge 2583+110
        core 2, thread 2.0, -: waitFlush 2486+207
        core 2, thread 2.0, ClaimCommit(2): offers 2693+71
        core 2, thread 2.0, ClaimInstall(2): entries 2764+76
        core 2, thread 2.0, Return(2): lock 2840+2
        core 2, thread 2.0, Return(2): exit 2842+300
        thread 2.0: 2003 to 3142
        core 3, thread 3.0, -: waitLock 2422+720
        core 3, thread 3.0, Lock(3): entry 3142+100
        core 3, thread 3.0, Lock(3): lock 3242+102
        core 3, thread 3.0, ClaimDecide(3): check 3344+50
        core 3, thread 3.0, ClaimDecide(3): offers 3394+7
        core 3, thread 3.0, ClaimDecide(3): check 3401+22
        core 3, thread 3.0, ClaimTakeRights(3): entries 3423+68
        core 3, thread 3.0, ClaimRequest(3): send 3491+80
        core 1, thread 1.2, -: idle 2693+878
        core 1, thread 1.2, Deliver(1): deliver 3571+90
        core 1, thread 1.2, Acknowledge(1): flush 3661+7
        core 1, thread 1.2, Acknowledge(1): acknowledge 3668+110
        core 3, thread 3.0, -: waitFlush 3571+207
        core 3, thread 3.0, ClaimCommit(3): offers 3778+71
        core 3, thread 3.0, ClaimInstall(3): entries 3849+76
        core 3, thread 3.0, Return(3): lock 3925+2
        core 3, thread 3.0, Return(3): exit 3927+300
        thread 3.0: 3142 to 4227
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .pages(2, 0, 1, 8)
                .pages(3, 0, 1, 9)
                .thread(
                    1,
                    1,
                    Timed.offer(2, 0, 1, Flags.VMO_GRANT_R | Flags.VMO_DISOWN),
                    Timed.offer(3, 1, 1, Flags.VMO_GRANT_R | Flags.VMO_DISOWN),
                    new Item.Signal(0),
                    new Item.Signal(1))
                .thread(2, 2, new Item.Await(0), Timed.claim(1, 0, 4))
                .thread(3, 3, new Item.Await(1), Timed.claim(1, 1, 4))));
  }

  @Test
  void aContextThatIsNotLoadedGoesWhole() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 1, thread 1.1, Lock(1): entry 215+100
        core 1, thread 1.1, Lock(1): lock 315+55
        core 1, thread 1.1, OfferDecide(1): check 370+52
        core 1, thread 1.1, OfferDecide(1): offers 422+85
        core 1, thread 1.1, Return(1): lock 507+1
        core 1, thread 1.1, Return(1): exit 508+300
        thread 1.1: 215 to 808
        core 1, thread 1.2, -: message 808+419
        core 1, thread 2.0, -: switch 1227+30
        core 1, thread 2.0, -: message 1257+400
        core 1, thread 2.0, AccessHit(2): data 1657+15
        core 1, thread 2.0, AccessHit(2): stlb 1672+20
        core 1, thread 2.0, AccessHit(2): walk 1692+60
        core 1, thread 2.0, AccessHit(2): update 1752+120
        thread 2.0: 1657 to 1872
        core 1, thread 2.1, -: message 1872+419
        core 1, thread 2.1, -: compute 2291+20000
        core 2, thread 3.0, -: idle 0+2291
        core 2, thread 3.0, -: message 2291+400
        core 2, thread 3.0, Lock(3): entry 2691+100
        core 2, thread 3.0, Lock(3): lock 2791+102
        core 2, thread 3.0, ClaimDecide(3): check 2893+50
        core 2, thread 3.0, ClaimDecide(3): offers 2943+7
        core 2, thread 3.0, ClaimDecide(3): check 2950+24
        core 2, thread 3.0, ClaimTakeRights(3): entries 2974+160
        core 2, thread 3.0, ClaimRequest(3): send 3134+80
        core 1, thread 2.1, Deliver(1): deliver 22291+90
        core 1, thread 2.1, Acknowledge(1): flush 22381+11
        core 1, thread 2.1, Acknowledge(1): acknowledge 22392+110
        core 2, thread 3.0, -: waitFlush 3214+19288
        core 2, thread 3.0, ClaimCommit(3): offers 22502+71
        core 2, thread 3.0, ClaimInstall(3): entries 22573+138
        core 2, thread 3.0, Return(3): lock 22711+2
        core 2, thread 3.0, Return(3): exit 22713+300
        thread 3.0: 2691 to 23013
        core 2, thread 3.1, AccessHit(3): data 23013+7
        core 2, thread 3.1, AccessHit(3): stlb 23020+20
        core 2, thread 3.1, AccessHit(3): walk 23040+46
        core 2, thread 3.1, AccessHit(3): update 23086+120
        thread 3.1: 23013 to 23206
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .pages(2, 0, 1, 8)
                .pages(3, 0, 1, 9)
                .thread(
                    1,
                    1,
                    Timed.load(0),
                    Timed.offer(2, 0, 2, Flags.VMO_GRANT_R | Flags.VMO_DISOWN),
                    new Item.Signal(0))
                .thread(
                    3,
                    1,
                    new Item.Await(0),
                    Timed.load(0),
                    new Item.Signal(1),
                    new Item.Compute(20000))
                .thread(2, 2, new Item.Await(1), Timed.claim(1, 0, 4), Timed.load(4))));
  }

  @Test
  void withoutPcidsAContextThatIsNotLoadedHasNothing() {
    assertEquals(
        """
        core 1, thread 1.0, AccessHit(1): data 0+15
        core 1, thread 1.0, AccessHit(1): stlb 15+20
        core 1, thread 1.0, AccessHit(1): walk 35+60
        core 1, thread 1.0, AccessHit(1): update 95+120
        thread 1.0: 0 to 215
        core 1, thread 1.1, Lock(1): entry 215+100
        core 1, thread 1.1, Lock(1): lock 315+55
        core 1, thread 1.1, OfferDecide(1): check 370+52
        core 1, thread 1.1, OfferDecide(1): offers 422+85
        core 1, thread 1.1, Return(1): lock 507+1
        core 1, thread 1.1, Return(1): exit 508+300
        thread 1.1: 215 to 808
        core 1, thread 1.2, -: message 808+419
        core 1, thread 2.0, -: switch 1227+28
        core 1, thread 2.0, -: message 1255+400
        core 1, thread 2.0, AccessHit(2): data 1655+15
        core 1, thread 2.0, AccessHit(2): stlb 1670+20
        core 1, thread 2.0, AccessHit(2): walk 1690+60
        core 1, thread 2.0, AccessHit(2): update 1750+120
        thread 2.0: 1655 to 1870
        core 1, thread 2.1, -: message 1870+419
        core 2, thread 3.0, -: idle 0+2289
        core 2, thread 3.0, -: message 2289+400
        core 2, thread 3.0, Lock(3): entry 2689+100
        core 2, thread 3.0, Lock(3): lock 2789+102
        core 2, thread 3.0, ClaimDecide(3): check 2891+50
        core 2, thread 3.0, ClaimDecide(3): offers 2941+7
        core 2, thread 3.0, ClaimDecide(3): check 2948+24
        core 2, thread 3.0, ClaimTakeRights(3): entries 2972+160
        core 2, thread 3.0, ClaimRequest(3): send 3132+80
        core 1, thread 2.1, -: idle 2289+923
        core 1, thread 2.1, Deliver(1): deliver 3212+90
        core 1, thread 2.1, Acknowledge(1): acknowledge 3302+110
        core 2, thread 3.0, -: waitFlush 3212+200
        core 2, thread 3.0, ClaimCommit(3): offers 3412+71
        core 2, thread 3.0, ClaimInstall(3): entries 3483+138
        core 2, thread 3.0, Return(3): lock 3621+2
        core 2, thread 3.0, Return(3): exit 3623+300
        thread 3.0: 2689 to 3923
        """,
        Spent.of(
            new Timed(Spent.profile())
                .pages(1, 0, 3, 0)
                .pages(2, 0, 1, 8)
                .pages(3, 0, 1, 9)
                .thread(
                    1,
                    1,
                    Timed.load(0),
                    Timed.offer(2, 0, 2, Flags.VMO_GRANT_R | Flags.VMO_DISOWN),
                    new Item.Signal(0))
                .thread(3, 1, new Item.Await(0), Timed.load(0), new Item.Signal(1))
                .thread(2, 2, new Item.Await(1), Timed.claim(1, 0, 4)),
            new TimingOptions(false, false, false)));
  }
}
