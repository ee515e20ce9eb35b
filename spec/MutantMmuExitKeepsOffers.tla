---------------------- MODULE MutantMmuExitKeepsOffers -----------------------
(* exit takes the memory down before its offers die: a claim finds an offer without*)
(* pages behind it, as in CVE-2026-46333.                                     *)
EXTENDS MCMmu

MutantExitCommit(t) ==
  /\ InCall(t, "decide", "exit") /\ Drained(t)
  /\ LET p == Mine(t)
         all == {p} \X Pages IN
     /\ alive' = alive \ {p}
     /\ reply' = Seen!Reply(p, "exit.0", 0)
     /\ job' = [job EXCEPT ![t].over = [n \in all |-> Absent],
          ![t].frames = {Entry(p, g).frame : g \in Mapped(p, Pages)} \ FramesWithout(t, all)]
  /\ Goto(t, "take")
  /\ UNCHANGED <<offers, root, table, unused, mem, lock, at, coreVars>>
==============================================================================
