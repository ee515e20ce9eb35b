------------------------------ MODULE AltWorld -------------------------------
(* What else the calls around the three could have meant: the calls in parts,    *)
(* each with the meaning that it has in World, and other meanings of the parts.  *)
EXTENDS VmOffer

Occupied(pid, g) == IsMapped(pid, g)

AltMmapRule(pid, addr, pages, perms) ==
  IF BadRange(addr, pages) THEN "mmap.1"
  ELSE IF perms \notin Representable THEN "mmap.2"
  ELSE IF \E g \in Range(PageOf(addr), pages) : Occupied(pid, g) THEN "mmap.3"
  ELSE IF Cardinality(free) < pages THEN "mmap.4"
  ELSE "mmap.0"

FreshMaximum(perms) == Right

AltMmap(pid, addr, pages, perms, special) ==
  /\ pid \in alive
  /\ LET rule == MmapRule(pid, addr, pages, perms)
         first == PageOf(addr)
         fresh(frame) == [frame |-> frame, cur |-> perms, max |-> FreshMaximum(perms),
                          marks |-> IF special THEN {"special"} ELSE {}] IN
     IF rule # "mmap.0" THEN Fail(pid, rule)
     ELSE \/ Refuse(pid, "mmap.nomem")
          \/ \E fs \in FrameChoices(pages) :
               /\ space' = [space EXCEPT ![pid] = [g \in Pages |->
                    IF g \in Range(first, pages) THEN fresh(fs[g - first + 1]) ELSE @[g]]]
               /\ free' = free \ {fs[i] : i \in 1..pages}
               /\ Succeed(pid, rule)
               /\ UNCHANGED <<alive, content, offers>>

BarePagesAreFree(pid, g) == IsMapped(pid, g) /\ space[pid][g].cur # {}
MaximumAsMapped(perms) == perms

-----------------------------------------------------------------------------
(* munmap.                                                                      *)

UnmapsPinned(pid, gone) == FALSE
KeptAtMunmap(pid, gone) == SelectSeq(offers, LAMBDA o : ~Touches(o, pid, gone))

AltMunmap(pid, addr, pages) ==
  /\ pid \in alive
  /\ LET rule == MunmapRule(addr, pages)
         gone == Range(PageOf(addr), pages) IN
     IF rule # "munmap.0" THEN Fail(pid, rule)
     ELSE IF UnmapsPinned(pid, gone) THEN Fail(pid, "pin.2")
     ELSE /\ Release([space EXCEPT ![pid] = [g \in Pages |-> IF g \in gone THEN Absent ELSE @[g]]])
          /\ offers' = KeptAtMunmap(pid, gone)
          /\ Succeed(pid, rule)
          /\ UNCHANGED alive

PinsForbidMunmap(pid, gone) == \E g \in gone : IsMapped(pid, g) /\ "pinned" \in space[pid][g].marks

(* What is left of an offer in front of the first page that goes.               *)
Left(o, pid, gone) ==
  LET touched == Range(o.page, o.pages) \cap gone IN
  IF o.src # pid \/ touched = {} THEN o.pages
  ELSE (CHOOSE g \in touched : \A h \in touched : g <= h) - o.page
OffersShrink(pid, gone) ==
  LET shrunk == [i \in DOMAIN offers |-> [offers[i] EXCEPT !.pages = Left(offers[i], pid, gone)]] IN
  SelectSeq(shrunk, LAMBDA o : o.pages > 0)

NothingTouches(o, p, gone) == FALSE

-----------------------------------------------------------------------------
(* mprotect.                                                                    *)

PinsForbid(m, perms) == "pinned" \in m.marks /\ ~(m.cur \subseteq perms)
ReachableRights(m) == m.max

AltMprotectRule(pid, addr, pages, perms) ==
  LET range == Range(PageOf(addr), pages) IN
  IF BadRange(addr, pages) THEN "mprotect.1"
  ELSE IF perms \notin Representable THEN "mprotect.2"
  ELSE IF \E g \in range : ~IsMapped(pid, g) THEN "mprotect.3"
  ELSE IF \E g \in range : ~(perms \subseteq ReachableRights(space[pid][g])) THEN "mprotect.4"
  ELSE IF \E g \in range : PinsForbid(space[pid][g], perms) THEN "mprotect.5"
  ELSE "mprotect.0"

KeptAtMprotect(pid, range, perms) == offers

AltMprotect(pid, addr, pages, perms) ==
  /\ pid \in alive
  /\ LET rule == MprotectRule(pid, addr, pages, perms)
         range == Range(PageOf(addr), pages) IN
     IF rule # "mprotect.0" THEN Fail(pid, rule)
     ELSE /\ space' = [space EXCEPT ![pid] = [g \in Pages |->
               IF g \in range THEN [@[g] EXCEPT !.cur = perms] ELSE @[g]]]
          /\ offers' = KeptAtMprotect(pid, range, perms)
          /\ Succeed(pid, rule)
          /\ UNCHANGED <<alive, free, content>>

PinsDoNotForbid(m, perms) == FALSE
MprotectEndsOffers(pid, range, perms) == SelectSeq(offers, LAMBDA o : ~Touches(o, pid, range))

-----------------------------------------------------------------------------
(* access.                                                                      *)

Frozen(pid, addr, kind) == FALSE

AltAccessRule(pid, addr, kind) ==
  IF ~IsMappedAt(pid, addr) THEN "access.1"
  ELSE IF kind \notin space[pid][PageOf(addr)].cur \/ Frozen(pid, addr, kind) THEN "access.2"
  ELSE "access.0"

OffersFreeze(pid, addr, kind) ==
  kind = "W" /\ \E i \in DOMAIN offers : Touches(offers[i], pid, {PageOf(addr)})

-----------------------------------------------------------------------------
(* fork.                                                                        *)

KeptAtFork(pid, child) == offers
ChildMaximum(m) == m.max
ChildMarks(m) == m.marks \ {"pinned"}

AltFork(pid) ==
  /\ pid \in alive
  /\ LET rule == ForkRule(pid)
         child == LowestFreePid
         copied == Private(pid)
         count == Cardinality(copied)
         rank(g) == Cardinality({h \in copied : h <= g})
         page(g, fs) == [space[pid][g] EXCEPT
           !.frame = IF IsPrivate(pid, g) THEN fs[rank(g)] ELSE @,
           !.max = ChildMaximum(space[pid][g]), !.marks = ChildMarks(space[pid][g])] IN
     IF rule # "fork.0" THEN Fail(pid, rule)
     ELSE \/ Refuse(pid, "fork.nomem")
          \/ \E fs \in FrameChoices(count) :
               /\ alive' = alive \cup {child}
               /\ space' = [space EXCEPT ![child] = [g \in Pages |->
                    IF IsInherited(pid, g) THEN page(g, fs) ELSE Absent]]
               /\ free' = free \ {fs[i] : i \in 1..count}
               /\ content' = [f \in Frames |-> IF f \in free \ free'
                    THEN content[space[pid][PageWith(space'[child], f)].frame]
                    ELSE content[f]]
               /\ reply' = Reply(pid, rule, child)
               /\ offers' = KeptAtFork(pid, child)

SharedIsCopied(pid, g) == IsInherited(pid, g)
AloneIsPrivate(pid, g) ==
  /\ IsInherited(pid, g)
  /\ \A q \in Pids, h \in Pages :
       IsMapped(q, h) /\ space[q][h].frame = space[pid][g].frame => q = pid /\ h = g
PrivateIsShared(pid, g) == FALSE
ChildMakesTheSame(pid, child) ==
  LET mine == SelectSeq(offers, LAMBDA o : o.src = pid) IN
  offers \o [i \in DOMAIN mine |-> [mine[i] EXCEPT !.src = child]]
ChildReceivesTheSame(pid, child) ==
  LET mine == SelectSeq(offers, LAMBDA o : o.dst = pid) IN
  offers \o [i \in DOMAIN mine |-> [mine[i] EXCEPT !.dst = child]]
SpecialIsInherited(pid, g) == IsMapped(pid, g)
ChildIsPinned(m) == m.marks

-----------------------------------------------------------------------------
(* exec and exit.                                                               *)

SpaceAtEnd(pid) == [space EXCEPT ![pid] = NoPages]
KeptAtEnd(pid) == SelectSeq(offers, LAMBDA o : o.src # pid /\ o.dst # pid)
SpaceAtExit(pid) == SpaceAtEnd(pid)
KeptAtExec(pid) == KeptAtEnd(pid)
KeptAtExit(pid) == KeptAtEnd(pid)

AltExec(pid) ==
  /\ pid \in alive
  /\ Release(SpaceAtEnd(pid))
  /\ offers' = KeptAtExec(pid)
  /\ Succeed(pid, "exec.0")
  /\ UNCHANGED alive

AltExit(pid) ==
  /\ pid \in alive
  /\ Release(SpaceAtExit(pid))
  /\ offers' = KeptAtExit(pid)
  /\ alive' = alive \ {pid}
  /\ Succeed(pid, "exit.0")

ReceivedStays(pid) == SelectSeq(offers, LAMBDA o : o.src # pid)
AllStays(pid) == offers

(* The frames of whoever ends go from everybody.                                *)
ClaimedGoesToo(pid) ==
  LET mine == {space[pid][g].frame : g \in {h \in Pages : IsMapped(pid, h)}} IN
  [p \in Pids |-> [g \in Pages |->
    IF IsMapped(p, g) /\ space[p][g].frame \in mine THEN Absent ELSE space[p][g]]]

(* OffersInv without a word on whether the destination lives.                   *)
OffersToAnybodyInv ==
  /\ \A i \in DOMAIN offers :
       LET o == offers[i] IN
       /\ o.src \in alive /\ o.src # o.dst /\ o.grant # {}
       /\ \A g \in Range(o.page, o.pages) :
            IsMapped(o.src, g) /\ "special" \notin space[o.src][g].marks
       /\ \A j \in DOMAIN offers : Matches(offers[j], o.src, o.dst, o.page * PageSize) => i = j
  /\ \A p \in Pids : Cardinality({i \in DOMAIN offers : offers[i].src = p}) <= OfferLimit

-----------------------------------------------------------------------------
(* Frames.                                                                      *)

ReleaseKeepsContent(after) ==
  /\ space' = after
  /\ free' = free \cup (FramesOf(space) \ FramesOf(after))
  /\ UNCHANGED content

ReleaseFreesShared(after) ==
  LET lost == {f \in Frames : \E p \in Pids, g \in Pages :
                 IsMapped(p, g) /\ space[p][g].frame = f /\ after[p][g] = Absent} IN
  /\ space' = after
  /\ free' = free \cup lost
  /\ content' = [f \in Frames |-> IF f \in free' THEN 0 ELSE content[f]]
=============================================================================
