----------------------- MODULE MutantMmuForkNotFlushed -----------------------
(* fork takes the right to write out of the entries and does not flush it:  *)
(* another thread of the parent writes on into the frame that the child     *)
(* shares.                                                                  *)
EXTENDS MmuSmall

MutantForkRequest(t) ==
  /\ InCall(t, "request", "fork")
  /\ job' = [job EXCEPT ![t].owed = {}]
  /\ Goto(t, IF job[t].left = {} THEN "wait" ELSE "take")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, coreVars>>
==============================================================================
