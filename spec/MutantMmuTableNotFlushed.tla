---------------------- MODULE MutantMmuTableNotFlushed -----------------------
(* A table moves as a whole and the pages below it are not flushed one by   *)
(* one, as in CVE-2022-41222.                                               *)
EXTENDS MmuSmall

MutantClaimTakeTable(t) ==
  /\ InCall(t, "take", "claim")
  /\ \E n \in TopWith(t, Least(job[t].left)) :
       LET p == job[t].offer.src IN
       /\ PutAt(p, n.page, n.level + 1, Absent)
       /\ job' = [job EXCEPT ![t].left = @ \ TopPages(n), ![t].over = Entries(p, TopPages(n)) @@ @]
  /\ Goto(t, "request")
  /\ UNCHANGED <<callerVars, root, spare, frameVars, device, lock, at, coreVars>>
==============================================================================
