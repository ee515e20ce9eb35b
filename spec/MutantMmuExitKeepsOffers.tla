---------------------- MODULE MutantMmuExitKeepsOffers -----------------------
(* exit takes the memory down before its offers die, as in CVE-2026-46333:  *)
(* a claim finds an offer without pages behind it.                          *)
EXTENDS MmuSmall

MutantExitCommit(t) ==
  /\ InCall(t, "decide", "exit") /\ Drained(t)
  /\ alive' = alive \ {Mine(t)}
  /\ Done(t, "exit.0", 0)
  /\ StopDevice(Mine(t), Pages)
  /\ root' = [root EXCEPT ![Mine(t)] = Absent]
  /\ job' = [job EXCEPT ![t].owed = Pages, ![t].moved = TablesOf(Mine(t), 1..Levels)]
  /\ lock' = Free(t)
  /\ Goto(t, "request")
  /\ UNCHANGED <<offers, table, spare, frameVars, at, coreVars>>
==============================================================================
