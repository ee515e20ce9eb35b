----------------------------- MODULE Properties -----------------------------
(* What must hold of every step of VmOffer, whatever the model: one property    *)
(* for each promise, numbered as in the documentation. I3, I8 and I9 speak of   *)
(* what happens inside a call and are stated at the kernel level.               *)
EXTENDS VmOffer

Pending == {offers[i] : i \in DOMAIN offers}
Ended == Pending \ {offers'[i] : i \in DOMAIN offers'}

Took(rule) == reply'.rule = rule
Succeeded == reply'.errno = OK
Caller == reply'.pid

(* I5: a call that reports an error has changed nothing that anybody could see. *)
I5ErrorChangesNothingProp == [][~Succeeded => UNCHANGED state]_vars

(* I1: an offer appears only by an offer that returned 0 and ends once: a cancel *)
(* that returns 0 ends one of the caller's, a claim that returns 0 ends one that *)
(* was made to the caller, and what ends otherwise has lost pages or a party.    *)
(* Since the rest of the sequence stays in order, what has ended never returns.  *)
I1EndsOnceProp == [][Succeeded =>
  LET kept == Without(Ended) IN
  /\ offers' = kept \/ (Took("O0") /\ Len(offers') = Len(kept) + 1
                                   /\ SubSeq(offers', 1, Len(kept)) = kept)
  /\ Took("O0") => Len(offers') = Len(offers) + 1
  /\ Took("C0") => Cardinality(Ended) = 1 /\ \A o \in Ended : o.src = Caller
  /\ Took("K0") => \E o \in Ended : o.dst = Caller
  /\ Ended # {} => reply'.rule \in {"C0", "K0", "munmap.0", "exec.0", "exit.0"}]_vars

Cur(sp, p, g) == IF sp[p][g] = Absent THEN {} ELSE sp[p][g].cur

(* After a claim, the claimer's page g is one that the offer o delivered, and    *)
(* this is the source page that it came from.                                   *)
Delivered(o, g) ==
  /\ o.dst = Caller
  /\ reply'.size = o.pages * PageSize
  /\ g \in Range(PageOf(reply'.local_addr), o.pages)
SourceOf(o, g) == space[o.src][o.page + (g - PageOf(reply'.local_addr))]

(* I2: permissions grow only by the caller's own mmap, by its mprotect within   *)
(* the maximum, by a claim within the grant and what the source has at that     *)
(* instant, and in a fork child up to its parent's.                             *)
I2NoGainProp == [][Succeeded =>
  \A p \in Pids, g \in Pages : ~(Cur(space', p, g) \subseteq Cur(space, p, g)) =>
    \/ Took("mmap.0") /\ p = Caller /\ ~IsMapped(p, g)
    \/ Took("mprotect.0") /\ p = Caller /\ Cur(space', p, g) \subseteq space[p][g].max
    \/ Took("fork.0") /\ p = reply'.ret /\ Cur(space', p, g) \subseteq Cur(space, Caller, g)
    \/ Took("K0") /\ p = Caller /\ \E o \in Ended :
         /\ Delivered(o, g)
         /\ Cur(space', p, g) \subseteq o.grant \cap SourceOf(o, g).cur
         /\ space'[p][g].max \subseteq o.grant]_vars

(* I6: no offer outlives an incarnation at either end, none is born with one,   *)
(* and whoever claims is the one it was made to. Together: only the incarnation *)
(* that an offer was made to can claim it.                                      *)
I6IncarnationProp == [][Succeeded =>
  LET names(p) == \E i \in DOMAIN offers' : p \in {offers'[i].src, offers'[i].dst} IN
  /\ reply'.rule \in {"exec.0", "exit.0"} => ~names(Caller)
  /\ reply'.rule \in {"spawn.0", "fork.0"} => reply'.ret \notin alive /\ ~names(reply'.ret)
  /\ \A p \in alive' \ alive : reply'.rule \in {"spawn.0", "fork.0"} /\ p = reply'.ret
  /\ \A p \in alive \ alive' : Took("exit.0") /\ p = Caller]_vars

(* I7: while an offer is pending its pages keep their frames, and a claim puts  *)
(* just these, in order, where it says it did.                                  *)
I7ContinuityProp == [][Succeeded =>
  /\ \A o \in Pending \ Ended : \A g \in Range(o.page, o.pages) :
       space'[o.src][g] # Absent /\ space'[o.src][g].frame = space[o.src][g].frame
  /\ Took("K0") => \E o \in Ended :
       \A g \in Range(PageOf(reply'.local_addr), o.pages) :
         Delivered(o, g) /\ space'[Caller][g].frame = SourceOf(o, g).frame]_vars

(* I10: the maximum of a mapping never grows again, and a claim takes what the  *)
(* offer drops from every page that its source keeps.                           *)
I10DropIsDurableProp == [][Succeeded =>
  /\ \A p \in Pids, g \in Pages :
       IsMapped(p, g) /\ space'[p][g] # Absent => space'[p][g].max \subseteq space[p][g].max
  /\ Took("K0") => \E o \in Ended : o.dst = Caller /\ \A g \in Range(o.page, o.pages) :
       IF o.drop = Right THEN space'[o.src][g] = Absent
       ELSE space'[o.src][g] # Absent /\ space'[o.src][g].max \cap o.drop = {}]_vars
=============================================================================
