----------------------- MODULE MutantMmuExecKeepsCache -----------------------
(* exec gives the old address space back and goes on in user mode without   *)
(* having flushed what its own core has of it: the tag is used again before *)
(* its flush, as in seL4 6357957e.                                          *)
EXTENDS MmuSmall

MutantEndRequest(t) ==
  /\ Runs(t, "request") /\ Ends(t)
  /\ job' = [job EXCEPT ![t].owed = {}]
  /\ Goto(t, "wait")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, coreVars>>
==============================================================================
