---------------------- MODULE MutantHistoryKeepsOffers -----------------------
(* The end of a program does not end the offers that were made to it; the next   *)
(* program under the pid claims one.                                             *)
EXTENDS MCHistory

MutantEndIncarnation(pid) ==
  /\ Release([space EXCEPT ![pid] = NoPages])
  /\ offers' = SelectSeq(offers, LAMBDA o : o.src # pid)
==============================================================================
