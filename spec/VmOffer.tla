------------------------------- MODULE VmOffer -------------------------------
(* Handing memory to another process, as callers may rely on it: vm_offer,      *)
(* vm_claim and vm_listoffer beside the world of module World, each call one    *)
(* atomic step. An offer changes no mapping; a claim moves or shares the pages  *)
(* as they are at that instant; a cancel is decided on the offer alone.         *)
EXTENDS World

CONSTANTS
  ExpectExtension, \* TRUE: vm_claim takes expect_id and min_perms
  OfferArgs, ClaimArgs, ListArgs, \* the calls that a model makes: records of
  MmapArgs, MunmapArgs,           \*   caller and arguments; those of pin
  MprotectArgs, AccessArgs,       \*   serve unpin too
  PinArgs,
  ForkPids, ExecPids, ExitPids    \* who forks, execs, exits in a model

ASSUME ExpectExtension \in BOOLEAN

Matches(o, src, dst, addr) == o.src = src /\ o.dst = dst /\ o.page * PageSize = addr

(* The ranks of the pending offers with this key: none or one (OffersInv).        *)
Found(src, dst, addr) == {i \in DOMAIN offers : Matches(offers[i], src, dst, addr)}

Without(gone) == SelectSeq(offers, LAMBDA o : o \notin gone)

-----------------------------------------------------------------------------
(* vm_offer with a length of 0 cancels. Whether the address is mapped, aligned  *)
(* or was ever valid has no part in it: the offer is there or it is not.        *)

CancelRule(pid, dest, addr, flags) ==
  IF flags # 0 \/ dest <= 0 THEN "C1"
  ELSE IF Found(pid, dest, addr) = {} THEN "C2"
  ELSE "C0"

Cancel(pid, dest, addr, flags) ==
  LET rule == CancelRule(pid, dest, addr, flags) IN
  IF rule # "C0" THEN Fail(pid, rule)
  ELSE /\ offers' = SelectSeq(offers, LAMBDA o : ~Matches(o, pid, dest, addr))
       /\ Succeed(pid, rule)
       /\ UNCHANGED <<alive, space, free, content>>

OfferRule(pid, dest, addr, len, flags) ==
  LET range == Range(PageOf(addr), PageOf(len)) IN
  IF \/ flags \notin Known \/ Grant[flags] = {}
     \/ len < 0 \/ ~Aligned(addr) \/ ~Aligned(len) \/ addr < 0 \/ addr + len > UserEnd
     \/ dest <= 0 \/ dest = pid THEN "O1"
  ELSE IF Grant[flags] \notin Representable THEN "O2"
  ELSE IF dest \notin alive THEN "O3"
  ELSE IF \E g \in range : ~IsMapped(pid, g) THEN "O4"
  ELSE IF \E g \in range : "special" \in space[pid][g].marks THEN "O5"
  ELSE IF \E g \in range : ~(Grant[flags] \subseteq space[pid][g].cur) THEN "O6"
  ELSE IF \E g \in range : space[pid][g].cur \ Drop[flags] \notin Representable THEN "O7"
  ELSE IF Found(pid, dest, addr) # {} THEN "O8"
  ELSE IF Cardinality({i \in DOMAIN offers : offers[i].src = pid}) >= OfferLimit THEN "O9"
  ELSE "O0"

Offer(pid, dest, addr, len, flags) ==
  LET rule == OfferRule(pid, dest, addr, len, flags) IN
  IF rule # "O0" THEN Fail(pid, rule)
  ELSE /\ offers' = Append(offers,
            [src |-> pid, dst |-> dest, page |-> PageOf(addr), pages |-> PageOf(len),
             grant |-> Grant[flags], drop |-> Drop[flags]])
       /\ Succeed(pid, rule)
       /\ UNCHANGED <<alive, space, free, content>>

VmOffer(pid, dest_pid, addr, len, flags) ==
  /\ pid \in alive
  /\ IF len = 0 THEN Cancel(pid, dest_pid, addr, flags)
     ELSE Offer(pid, dest_pid, addr, len, flags)

-----------------------------------------------------------------------------
(* vm_claim.                                                                    *)

(* Where n pages find room in pid's address space.                                *)
Places(pid, n) ==
  {g \in Pages : g + n <= UserPages /\ \A h \in Range(g, n) : ~IsMapped(pid, h)}

PlaceChoices(pid, n) ==
  IF Placement = "lowest" THEN {CHOOSE g \in Places(pid, n) : \A h \in Places(pid, n) : g <= h}
  ELSE Places(pid, n)

(* What a source page no longer permits, if anything.                           *)
Forbids(m, o) == ~(o.grant \subseteq m.cur) \/ m.cur \ o.drop \notin Representable

ClaimRule(pid, src, remote, local, size, flags, out_ok, expect_id, min_perms) ==
  LET id == CHOOSE i \in Found(src, pid, remote) : TRUE
      o == offers[id]
      given == {space[src][g] : g \in Range(o.page, o.pages)} IN
  IF ~out_ok THEN "K1"
  ELSE IF \/ flags # 0 \/ src <= 0
          \/ local < 0 \/ ~Aligned(local) \/ local >= UserEnd
          \/ size < 0 \/ ~Aligned(size) THEN "K2"
  ELSE IF src \notin alive THEN "K3"
  ELSE IF Found(src, pid, remote) = {} THEN "K4"
  ELSE IF ExpectExtension /\ expect_id # 0 /\ expect_id # id THEN "K4a"
  ELSE IF ExpectExtension /\ ~(min_perms \subseteq o.grant) THEN "K4b"
  ELSE IF size # 0 /\ size # o.pages * PageSize THEN "K5"
  ELSE IF \E m \in given : Forbids(m, o) THEN "K6"
  ELSE IF o.drop # {} /\ \E m \in given : "pinned" \in m.marks THEN "K7"
  ELSE IF local # 0 /\ PageOf(local) + o.pages > UserPages THEN "K8"
  ELSE IF local # 0 /\ \E g \in Range(PageOf(local), o.pages) : IsMapped(pid, g) THEN "K9"
  ELSE IF local = 0 /\ Places(pid, o.pages) = {} THEN "K10"
  ELSE "K0"

(* What becomes of a source page. The flags alone decide whether it is unmapped *)
(* or stays, perhaps without any right left.                                    *)
Given(m, o) ==
  IF o.drop = Right THEN Absent
  ELSE [m EXCEPT !.cur = @ \ o.drop, !.max = @ \ o.drop, !.marks = @ \cup {"shared"}]

(* The claimer's page: the same frame (I7), the grant and no more (I2).         *)
Taken(m, o) ==
  [frame |-> m.frame, cur |-> o.grant, max |-> o.grant,
   marks |-> IF o.drop = Right THEN m.marks \cap {"shared"} ELSE {"shared"}]

(* The offer ends (I1) and with it every other offer of the source that lost a  *)
(* page.                                                                        *)
TakeEffect(pid, o, place) ==
  LET mine == Range(place, o.pages)
      theirs == Range(o.page, o.pages) IN
  /\ space' = [space EXCEPT
       ![o.src] = [g \in Pages |-> IF g \in theirs THEN Given(@[g], o) ELSE @[g]],
       ![pid] = [g \in Pages |->
         IF g \in mine THEN Taken(space[o.src][o.page + (g - place)], o) ELSE @[g]]]
  /\ offers' = SelectSeq(offers, LAMBDA other :
       other # o /\ ~(o.drop = Right /\ Touches(other, o.src, theirs)))
  /\ reply' = Reply(pid, "K0", 0)
       @@ [local_addr |-> place * PageSize, size |-> o.pages * PageSize]
  /\ UNCHANGED <<alive, free, content>>

Claim(pid, src_pid, remote_addr, local_addr, size, flags, out_ok, expect_id, min_perms) ==
  /\ pid \in alive
  /\ LET rule == ClaimRule(pid, src_pid, remote_addr, local_addr, size, flags, out_ok,
                           expect_id, min_perms)
         o == offers[CHOOSE i \in Found(src_pid, pid, remote_addr) : TRUE] IN
     IF rule = "K5"
     THEN reply' = Reply(pid, rule, -1) @@ [size |-> o.pages * PageSize] /\ UNCHANGED state
     ELSE IF rule # "K0" THEN Fail(pid, rule)
     ELSE \/ Refuse(pid, "claim.nomem")
          \/ \E place \in IF local_addr # 0 THEN {PageOf(local_addr)}
                          ELSE PlaceChoices(pid, o.pages) : TakeEffect(pid, o, place)

-----------------------------------------------------------------------------
(* vm_listoffer: the pending offers of which the caller is a party, no others.  *)

ListEntry(i) ==
  [id |-> i, src_pid |-> offers[i].src, dst_pid |-> offers[i].dst,
   addr |-> offers[i].page * PageSize, len |-> offers[i].pages * PageSize,
   flags |-> Flags[offers[i].grant][offers[i].drop]]

Party(pid) == SelectSeq([i \in DOMAIN offers |-> i], LAMBDA i : pid \in {offers[i].src, offers[i].dst})

ListRule(pid, count, out_ok) ==
  IF ~out_ok THEN "L1"
  ELSE IF count < 0 THEN "L2"
  ELSE IF count < Len(Party(pid)) THEN "L3"
  ELSE "L0"

ListOffers(pid, count, out_ok) ==
  /\ pid \in alive
  /\ LET rule == ListRule(pid, count, out_ok)
         n == Len(Party(pid)) IN
     reply' = CASE rule = "L0" -> Reply(pid, rule, 0)
                     @@ [count |-> n, list |-> [i \in 1..n |-> ListEntry(Party(pid)[i])]]
                [] rule = "L3" -> Reply(pid, rule, -1) @@ [count |-> n]
                [] OTHER -> Reply(pid, rule, -1)
  /\ UNCHANGED state

-----------------------------------------------------------------------------
(* Every call with every argument of the model, whether it succeeds or not. The *)
(* sets are constants, so that TLC keeps the arguments with each step.          *)

ThreeCalls ==
  \/ \E a \in OfferArgs : VmOffer(a.pid, a.dest_pid, a.addr, a.len, a.flags)
  \/ \E a \in ClaimArgs : Claim(a.pid, a.src_pid, a.remote_addr, a.local_addr, a.size, a.flags,
                                a.out_ok, a.expect_id, a.min_perms)
  \/ \E a \in ListArgs : ListOffers(a.pid, a.count, a.out_ok)

MemoryCalls ==
  \/ \E a \in MmapArgs : Mmap(a.pid, a.addr, a.pages, a.perms, a.special)
  \/ \E a \in MunmapArgs : Munmap(a.pid, a.addr, a.pages)
  \/ \E a \in MprotectArgs : Mprotect(a.pid, a.addr, a.pages, a.perms)
  \/ \E a \in AccessArgs : Access(a.pid, a.addr, a.kind, a.value)
  \/ \E a \in PinArgs : Pin(a.pid, a.addr)
  \/ \E a \in PinArgs : Unpin(a.pid, a.addr)

ProcessCalls ==
  \/ Spawn
  \/ \E p \in ForkPids : Fork(p)
  \/ \E p \in ExecPids : Exec(p)
  \/ \E p \in ExitPids : Exit(p)

Next == ThreeCalls \/ MemoryCalls \/ ProcessCalls

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------
(* Invariants of states.                                                        *)

(* A process that does not exist has no memory; current permissions are within  *)
(* the maximum; a page that is not shared has its frame to itself.              *)
SpaceInv ==
  \A p \in Pids, g \in Pages : IsMapped(p, g) =>
    /\ p \in alive
    /\ space[p][g].cur \subseteq space[p][g].max
    /\ "shared" \notin space[p][g].marks =>
         \A q \in Pids, h \in Pages :
           IsMapped(q, h) /\ space[q][h].frame = space[p][g].frame => q = p /\ h = g

(* I4: nobody reaches a free frame. Its content is what a fresh page must read. *)
I4FreeIsFreeInv ==
  /\ \A p \in Pids, g \in Pages : IsMapped(p, g) => space[p][g].frame \notin free
  /\ \A f \in free : content[f] = 0

(* I11: every frame is free or mapped, none is both and none is lost.           *)
I11ConservedInv ==
  Cardinality(free) + Cardinality(FramesOf(space)) = FrameCount

(* A pending offer is between two live processes over pages that are mapped and *)
(* may be offered; a key names one offer; nobody exceeds the limit.             *)
OffersInv ==
  /\ \A i \in DOMAIN offers :
       LET o == offers[i] IN
       /\ o.src \in alive /\ o.dst \in alive /\ o.src # o.dst /\ o.grant # {}
       /\ \A g \in Range(o.page, o.pages) :
            IsMapped(o.src, g) /\ "special" \notin space[o.src][g].marks
       /\ \A j \in DOMAIN offers : Matches(offers[j], o.src, o.dst, o.page * PageSize) => i = j
  /\ \A p \in Pids : Cardinality({i \in DOMAIN offers : offers[i].src = p}) <= OfferLimit
=============================================================================
