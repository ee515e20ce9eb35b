---------------------- MODULE MutantMmuFaultDoesNotLook ----------------------
(* The fault handler believes the fault and does not look at the entry      *)
(* again under the lock: an access fails although the right is there.       *)
EXTENDS MmuSmall

MutantFaultLook(t) ==
  /\ Runs(t, "look")
  /\ Done(t, "access.2", -1)
  /\ Advance(t)
  /\ Goto(t, "user")
  /\ lock' = Free(t)
  /\ UNCHANGED <<alive, offers, tableVars, frameVars, device, job, coreVars>>
==============================================================================
