---------------------- MODULE MutantMmuReservesNothing -----------------------
(* The claim looks for tables when it needs them, after the first page of   *)
(* the source has changed: the failure that changes something, as in        *)
(* XSA-222.                                                                 *)
EXTENDS MmuSmall

MutantNeededTables(p, o, place) == 0

MutantClaimCommit(t) ==
  /\ InCall(t, "wait", "claim") /\ Acknowledged(t) /\ spare = {}
  /\ Done(t, "claim.nomem", -1)
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ Goto(t, "unlock")
  /\ UNCHANGED <<alive, offers, tableVars, frameVars, device, lock, at, coreVars>>
==============================================================================
