---------------------- MODULE MutantMmuFaultDoesNotLook ----------------------
(* The fault handler believes the fault and does not look at the entry again under*)
(* the lock: an access fails although the right is there.                     *)
EXTENDS MCMmu

MutantFaultLook(t) ==
  /\ Runs(t, "look")
  /\ reply' = Seen!Reply(Mine(t), "access.2", -1)
  /\ Advance(t)
  /\ Goto(t, "user")
  /\ lock' = Free(t)
  /\ UNCHANGED <<alive, offers, root, table, unused, mem, job, coreVars>>
==============================================================================
