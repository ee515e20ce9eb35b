------------------------------ MODULE AltClaim -------------------------------
(* What else vm_claim could have meant. First the call in parts, each with the   *)
(* meaning that it has in VmOffer; then other meanings of the parts.             *)
EXTENDS AltOffer

NoResults(out_ok) == ~out_ok
NoSource(src) == src <= 0
PlaceWrong(local) == local < 0 \/ ~Aligned(local) \/ local >= UserEnd
SizeWrong(size) == size < 0 \/ ~Aligned(size)
IdDiffers(expect_id, id) == ExpectExtension /\ expect_id # 0 /\ expect_id # id
GrantsTooLittle(min_perms, o) == ExpectExtension /\ ~(min_perms \subseteq o.grant)
SizeDiffers(size, o) == size # 0 /\ size # o.pages * PageSize
PinInTheWay(given, o) == o.drop # {} /\ \E m \in given : "pinned" \in m.marks
TooFarUp(local, o) == local # 0 /\ PageOf(local) + o.pages > UserPages
PlaceTaken(pid, local, o) == local # 0 /\ \E g \in Range(PageOf(local), o.pages) : IsMapped(pid, g)
MappedAlready(pid, given) == FALSE
NoPlace(pid, local, o) == local = 0 /\ Places(pid, o.pages) = {}

AltClaimRule(pid, src, remote, local, size, flags, out_ok, expect_id, min_perms) ==
  LET id == CHOOSE i \in Found(src, pid, remote) : TRUE
      o == offers[id]
      given == {space[src][g] : g \in Range(o.page, o.pages)} IN
  IF NoResults(out_ok) THEN "K1"
  ELSE IF flags # 0 \/ NoSource(src) \/ PlaceWrong(local) \/ SizeWrong(size) THEN "K2"
  ELSE IF src \notin alive THEN "K3"
  ELSE IF Found(src, pid, remote) = {} THEN "K4"
  ELSE IF IdDiffers(expect_id, id) THEN "K4a"
  ELSE IF GrantsTooLittle(min_perms, o) THEN "K4b"
  ELSE IF SizeDiffers(size, o) THEN "K5"
  ELSE IF \E m \in given : Forbids(m, o) THEN "K6"
  ELSE IF PinInTheWay(given, o) THEN "K7"
  ELSE IF TooFarUp(local, o) THEN "K8"
  ELSE IF PlaceTaken(pid, local, o) \/ MappedAlready(pid, given) THEN "K9"
  ELSE IF NoPlace(pid, local, o) THEN "K10"
  ELSE "K0"

ClaimFails(pid, rule, o) == Fail(pid, rule)
ClaimRefused(pid, o) == Refuse(pid, "claim.nomem")
ClaimPlaces(pid, local, o) == IF local # 0 THEN {PageOf(local)} ELSE PlaceChoices(pid, o.pages)
ClaimedRule(out_ok) == "K0"

SpaceOfBoth(pid, o, place) ==
  LET mine == Range(place, o.pages)
      theirs == Range(o.page, o.pages) IN
  [space EXCEPT
    ![o.src] = [g \in Pages |-> IF g \in theirs THEN Given(@[g], o) ELSE @[g]],
    ![pid] = [g \in Pages |->
      IF g \in mine THEN Taken(space[o.src][o.page + (g - place)], o) ELSE @[g]]]

SpaceAtClaim(pid, o, place) == SpaceOfBoth(pid, o, place)

KeptAtClaim(o) ==
  SelectSeq(offers, LAMBDA other :
    other # o /\ ~(o.drop = Right /\ Touches(other, o.src, Range(o.page, o.pages))))

ClaimSucceeds(pid, o, place, out_ok) ==
  /\ space' = SpaceAtClaim(pid, o, place)
  /\ offers' = KeptAtClaim(o)
  /\ reply' = IF ClaimedRule(out_ok) = "K0"
              THEN Reply(pid, "K0", 0)
                     @@ [local_addr |-> place * PageSize, size |-> o.pages * PageSize]
              ELSE Reply(pid, ClaimedRule(out_ok), -1)
  /\ UNCHANGED <<alive, free, content>>

AltClaim(pid, src_pid, remote_addr, local_addr, size, flags, out_ok, expect_id, min_perms) ==
  /\ pid \in alive
  /\ LET rule == ClaimRule(pid, src_pid, remote_addr, local_addr, size, flags, out_ok,
                           expect_id, min_perms)
         o == offers[CHOOSE i \in Found(src_pid, pid, remote_addr) : TRUE] IN
     IF rule = "K5"
     THEN reply' = Reply(pid, rule, -1) @@ [size |-> o.pages * PageSize] /\ UNCHANGED state
     ELSE IF rule # "K0" THEN ClaimFails(pid, rule, o)
     ELSE \/ ClaimRefused(pid, o)
          \/ \E place \in ClaimPlaces(pid, local_addr, o) : ClaimSucceeds(pid, o, place, out_ok)

-----------------------------------------------------------------------------
(* The arguments.                                                               *)

ResultsAreCheckedLast(out_ok) == FALSE
ToldOfResults(out_ok) == IF out_ok THEN "K0" ELSE "K1"
EveryPidIsASource(src) == FALSE
SizeIsIgnored(size, o) == FALSE
SizeIsAMost(size, o) == size # 0 /\ size < o.pages * PageSize
IdIsIgnored(expect_id, id) == FALSE

-----------------------------------------------------------------------------
(* What may be taken.                                                           *)

NothingForbids(m, o) == FALSE
PinsAreIgnored(given, o) == FALSE
PinsAlwaysForbid(given, o) == \E m \in given : "pinned" \in m.marks
PlaceIsReplaced(pid, local, o) == FALSE
FrameIsThere(pid, given) == \E g \in Pages : IsMapped(pid, g) /\ \E m \in given : m.frame = space[pid][g].frame

-----------------------------------------------------------------------------
(* Where it lands.                                                              *)

PlacesHighest(pid, n) ==
  {CHOOSE g \in Places(pid, n) : \A h \in Places(pid, n) : g >= h}

(* A place that is taken is no error as long as there is another one.           *)
IsFree(pid, local, o) == \A g \in Range(PageOf(local), o.pages) : ~IsMapped(pid, g)
HintsAreFine(pid, local, o) == FALSE
NoPlaceAtAll(pid, local, o) ==
  (local = 0 \/ ~IsFree(pid, local, o)) /\ Places(pid, o.pages) = {}
PlaceByHint(pid, local, o) ==
  IF local # 0 /\ IsFree(pid, local, o) THEN {PageOf(local)} ELSE PlaceChoices(pid, o.pages)

-----------------------------------------------------------------------------
(* What becomes of the pages.                                                   *)

GivenKeepsMaximum(m, o) ==
  IF o.drop = Right THEN Absent
  ELSE [m EXCEPT !.cur = @ \ o.drop, !.marks = @ \cup {"shared"}]

GivenIsGoneWhenEmpty(m, o) ==
  IF o.drop = Right \/ m.cur \ o.drop = {} THEN Absent
  ELSE [m EXCEPT !.cur = @ \ o.drop, !.max = @ \ o.drop, !.marks = @ \cup {"shared"}]
KeptWhenEmpty(o) ==
  LET theirs == Range(o.page, o.pages)
      gone == {g \in theirs : GivenIsGoneWhenEmpty(space[o.src][g], o) = Absent} IN
  SelectSeq(offers, LAMBDA other : other # o /\ ~Touches(other, o.src, gone))

GivenAlwaysStays(m, o) ==
  [m EXCEPT !.cur = @ \ o.drop, !.max = @ \ o.drop, !.marks = @ \cup {"shared"}]
KeptWhenAllStays(o) == SelectSeq(offers, LAMBDA other : other # o)

TakenWith(m, o, cur, max) ==
  [frame |-> m.frame, cur |-> cur, max |-> max,
   marks |-> IF o.drop = Right THEN m.marks \cap {"shared"} ELSE {"shared"}]
TakenUpToAll(m, o) == TakenWith(m, o, o.grant, Right)
TakenBare(m, o) == TakenWith(m, o, {}, o.grant)
TakenAsHeld(m, o) == TakenWith(m, o, m.cur, m.cur)
TakenAsTheSourceMay(m, o) == TakenWith(m, o, o.grant, m.max)

(* What hardware cannot represent is widened until it can.                      *)
Widened(grant) == IF grant \in Representable THEN grant ELSE grant \cup {"R"}
TakenWidened(m, o) == TakenWith(m, o, Widened(o.grant), Widened(o.grant))

SpaceReversed(pid, o, place) ==
  LET theirs == Range(o.page, o.pages)
      source(g) == o.page + o.pages - 1 - (g - place) IN
  [space EXCEPT
    ![o.src] = [g \in Pages |-> IF g \in theirs THEN Given(@[g], o) ELSE @[g]],
    ![pid] = [g \in Pages |->
      IF g \in Range(place, o.pages) THEN Taken(space[o.src][source(g)], o) ELSE @[g]]]

FramesGiven(o) == {space[o.src][g].frame : g \in Range(o.page, o.pages)}
SpaceWithAliases(pid, o, place) ==
  LET mine == Range(place, o.pages) IN
  [space EXCEPT
    ![o.src] = [g \in Pages |->
      IF @[g] # Absent /\ @[g].frame \in FramesGiven(o) THEN Given(@[g], o) ELSE @[g]],
    ![pid] = [g \in Pages |->
      IF g \in mine THEN Taken(space[o.src][o.page + (g - place)], o) ELSE @[g]]]

SpaceMovedFromAll(pid, o, place) ==
  LET after == SpaceOfBoth(pid, o, place)
      stays(p, g) == p = pid /\ g \in Range(place, o.pages) IN
  IF o.drop # Right THEN after
  ELSE [p \in Pids |-> [g \in Pages |->
         IF after[p][g] # Absent /\ after[p][g].frame \in FramesGiven(o) /\ ~stays(p, g)
         THEN Absent ELSE after[p][g]]]

-----------------------------------------------------------------------------
(* What becomes of the offers.                                                  *)

OthersStay(o) == SelectSeq(offers, LAMBDA other : other # o)
StaysUnlessMoved(o) ==
  IF o.drop # Right THEN offers
  ELSE SelectSeq(offers, LAMBDA other :
         other # o /\ ~Touches(other, o.src, Range(o.page, o.pages)))
EveryOfferOfThePagesEnds(o) ==
  SelectSeq(offers, LAMBDA other : other # o /\ ~Touches(other, o.src, Range(o.page, o.pages)))

FailureEndsTheOffer(pid, rule, o) ==
  IF rule # "K6" THEN Fail(pid, rule)
  ELSE /\ offers' = SelectSeq(offers, LAMBDA other : other # o)
       /\ reply' = Reply(pid, rule, -1)
       /\ UNCHANGED <<alive, space, free, content>>

(* Memory runs out when the source has lost its rights already.                 *)
RefusedHalfway(pid, o) ==
  /\ SpuriousNoMem
  /\ space' = [space EXCEPT ![o.src] = [g \in Pages |->
       IF g \in Range(o.page, o.pages) THEN Given(@[g], o) ELSE @[g]]]
  /\ reply' = Reply(pid, "claim.nomem", -1)
  /\ UNCHANGED <<alive, free, content, offers>>
=============================================================================
