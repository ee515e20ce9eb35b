----------------------- MODULE MutantMmuBatchForgotten -----------------------
(* A call that changes pages in batches asks for the flush of the last      *)
(* batch only: what was deferred is forgotten, as in Linux 3ea277194daa.    *)
EXTENDS MmuSmall

MutantRequest(t, p, tables) ==
  /\ IF job[t].left = {} THEN Shoot(t, p, job[t].owed, tables) ELSE UNCHANGED <<tlb, psc, request>>
  /\ job' = [job EXCEPT ![t].owed = {}]
  /\ Goto(t, IF job[t].left = {} THEN "wait" ELSE "take")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, buffer, handler>>
==============================================================================
