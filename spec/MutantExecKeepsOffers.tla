------------------------ MODULE MutantExecKeepsOffers ------------------------
(* An offer outlives the program that it was made to: the next program under the *)
(* same pid may claim it.                                                        *)
EXTENDS MCLifecycle

MutantEndIncarnation(pid) ==
  /\ Release([space EXCEPT ![pid] = NoPages])
  /\ offers' = SelectSeq(offers, LAMBDA o : o.src # pid)
==============================================================================
