------------------------------ MODULE AltOffer -------------------------------
(* What else vm_offer could have meant. First the call in parts, each a small    *)
(* operator with the meaning that it has in VmOffer; then other meanings of the  *)
(* parts. A switch puts one of these in the place of one part, and the call in   *)
(* parts in the place of the call.                                               *)
EXTENDS VmOffer

UnknownFlags(flags) == flags \notin Known
NoGrant(flags) == Grant[flags] = {}
Misaligned(addr, len) == ~Aligned(addr) \/ ~Aligned(len)
PastTheEnd(addr, len) == addr < 0 \/ addr + len > UserEnd
NoLength(len) == len < 0
ForbiddenPage(addr) == FALSE
NoPid(dest) == dest <= 0
OwnSpace(pid, dest) == dest = pid
PagesIn(len) == PageOf(len)
Offered(addr, len) == Range(PageOf(addr), PagesIn(len))

Unrepresentable(grant) == grant \notin Representable
DeadDestination(dest) == dest \notin alive
TooEarlyADuplicate(pid, dest, addr) == FALSE
HasHole(pid, range) == \E g \in range : ~IsMapped(pid, g)
HasSpecial(pid, range) == \E g \in range : "special" \in space[pid][g].marks
MayGrant(m, grant, drop) == grant \subseteq m.cur
MayDrop(m, drop) == m.cur \ drop \in Representable
Duplicate(pid, dest, addr) == Found(pid, dest, addr) # {}
Overlaps(pid, range) == FALSE
AtTheLimit(pid, dest) == Cardinality({i \in DOMAIN offers : offers[i].src = pid}) >= OfferLimit

(* The pages of a range that are looked at one by one: all, or there is a hole.  *)
Looked(pid, range) == {g \in range : g \in Pages /\ IsMapped(pid, g)}

AltOfferRule(pid, dest, addr, len, flags) ==
  LET range == Offered(addr, len)
      pages == {space[pid][g] : g \in Looked(pid, range)} IN
  IF \/ UnknownFlags(flags) \/ NoGrant(flags)
     \/ NoLength(len) \/ Misaligned(addr, len) \/ PastTheEnd(addr, len) \/ ForbiddenPage(addr)
     \/ NoPid(dest) \/ OwnSpace(pid, dest) THEN "O1"
  ELSE IF Unrepresentable(Grant[flags]) THEN "O2"
  ELSE IF DeadDestination(dest) THEN "O3"
  ELSE IF TooEarlyADuplicate(pid, dest, addr) THEN "O8"
  ELSE IF HasHole(pid, range) THEN "O4"
  ELSE IF HasSpecial(pid, Looked(pid, range)) THEN "O5"
  ELSE IF \E m \in pages : ~MayGrant(m, Grant[flags], Drop[flags]) THEN "O6"
  ELSE IF \E m \in pages : ~MayDrop(m, Drop[flags]) THEN "O7"
  ELSE IF Duplicate(pid, dest, addr) \/ Overlaps(pid, range) THEN "O8"
  ELSE IF AtTheLimit(pid, dest) THEN "O9"
  ELSE "O0"

KeptAtOffer(pid, dest, addr) == offers
SpaceAtOffer(pid, range, drop) == space
OfferReturns(pid) == 0

AltOffer(pid, dest, addr, len, flags) ==
  LET rule == OfferRule(pid, dest, addr, len, flags) IN
  IF rule # "O0" THEN Fail(pid, rule)
  ELSE /\ offers' = Append(KeptAtOffer(pid, dest, addr),
            [src |-> pid, dst |-> dest, page |-> PageOf(addr), pages |-> PagesIn(len),
             grant |-> Grant[flags], drop |-> Drop[flags]])
       /\ space' = SpaceAtOffer(pid, Offered(addr, len), Drop[flags])
       /\ reply' = Reply(pid, rule, OfferReturns(pid))
       /\ UNCHANGED <<alive, free, content>>

-----------------------------------------------------------------------------
(* The arguments.                                                               *)

NoGrantIsFine(flags) == FALSE
BitEightIsIgnored(flags) == flags \notin FlagWords
NothingIsMisaligned(addr, len) == FALSE
PagesRoundedUp(len) == PageOf(len + PageSize - 1)

(* A sum of four pages' bits wraps: what lies behind the end is not seen.        *)
SumWraps(addr, len) == addr < 0 \/ (addr + len) % (4 * PageSize) > UserEnd
OfferedThatExists(addr, len) == Range(PageOf(addr), PagesIn(len)) \cap Pages

NobodyIsSelf(pid, dest) == FALSE
PageZeroIsForbidden(addr) == addr = 0
EveryPidIsOne(dest) == FALSE

-----------------------------------------------------------------------------
(* The pages.                                                                   *)

AllIsRepresentable(grant) == FALSE
HolesAreFine(pid, range) == FALSE
SpecialIsOrdinary(pid, range) == FALSE
MayGrantTheMaximum(m, grant, drop) == grant \subseteq m.max
MustHoldWhatIsDropped(m, grant, drop) == grant \cup drop \subseteq m.cur
AnythingMayBeLeft(m, drop) == TRUE
SharedIsSpecial(pid, range) == \E g \in range : {"special", "shared"} \cap space[pid][g].marks # {}
MixedIsAHole(pid, range) ==
  \/ \E g \in range : ~IsMapped(pid, g)
  \/ \E g, h \in range : space[pid][g].cur # space[pid][h].cur
HugeIsAHole(pid, range) == Cardinality(range) > 1 \/ \E g \in range : ~IsMapped(pid, g)

-----------------------------------------------------------------------------
(* Other offers.                                                                *)

DuplicatesAreSeenFirst(pid, dest, addr) == Found(pid, dest, addr) # {}
DuplicatesAreFine(pid, dest, addr) == FALSE
FormerIsReplaced(pid, dest, addr) == SelectSeq(offers, LAMBDA o : ~Matches(o, pid, dest, addr))
OverlapsAreRefused(pid, range) == \E i \in DOMAIN offers : Touches(offers[i], pid, range)
ThereIsNoLimit(pid, dest) == FALSE
LimitOfTheDestination(pid, dest) ==
  Cardinality({i \in DOMAIN offers : offers[i].dst = dest}) >= OfferLimit

-----------------------------------------------------------------------------
(* The effect.                                                                  *)

DroppedAtOnce(pid, range, drop) ==
  [space EXCEPT ![pid] = [g \in Pages |->
    IF g \in range THEN [@[g] EXCEPT !.cur = @ \ drop, !.max = @ \ drop] ELSE @[g]]]
ReturnsId(pid) == Len(offers) + 1
=============================================================================
