----------------------- MODULE MutantMmuCopyNotFlushed -----------------------
(* A copy on write does not flush what other cores have of the page that it *)
(* replaces, as in CVE-2021-29626: they read the old frame.                 *)
EXTENDS MmuSmall

MutantCopyRequest(t) ==
  /\ Runs(t, "copyRequest")
  /\ Goto(t, "copyWait")
  /\ UNCHANGED <<callerVars, tableVars, frameVars, device, lock, at, job, coreVars>>
==============================================================================
