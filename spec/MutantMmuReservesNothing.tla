---------------------- MODULE MutantMmuReservesNothing -----------------------
(* The claim looks for tables when it needs them, after the first page of the source*)
(* has changed: the failure that changes something, as in XSA-222.            *)
EXTENDS MCMmu

MutantMissingTables(p, pages) == 0

MutantClaimCommit(t) ==
  IF InCall(t, "wait", "claim") /\ Cardinality(SpareTables) = 0
  THEN /\ Acknowledged(t)
       /\ Answer(t, Seen!Reply(Mine(t), "claim.nomem", -1))
       /\ job' = [job EXCEPT ![t] = NoJob]
       /\ UNCHANGED <<alive, offers, root, table, unused, mem, lock, at, coreVars>>
  ELSE FALSE
==============================================================================
