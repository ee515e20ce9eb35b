------------------------- MODULE MutantMmuPidReused --------------------------
(* exit clears the root of its pid in the end, when somebody else may have  *)
(* got the pid: what is torn down is looked up by a number that is used     *)
(* again.                                                                   *)
EXTENDS MmuSmall

MutantEndFree(t) ==
  /\ Runs(t, "wait") /\ Ends(t) /\ Acknowledged(t)
  /\ Dropped(TornDown(t))
  /\ FreeFrames(Freed(TornDown(t)))
  /\ table' = [d \in Tables |-> IF d \in MovedTables(t) THEN Blank ELSE table[d]]
  /\ spare' = spare \cup MovedTables(t)
  /\ root' = IF Is(t, "exit") THEN [root EXCEPT ![Mine(t)] = Absent] ELSE root
  /\ lock' = Free(t)
  /\ job' = [job EXCEPT ![t] = NoJob]
  /\ IF Is(t, "exit") THEN Goto(t, Ended) /\ UNCHANGED at ELSE Goto(t, "user") /\ Advance(t)
  /\ UNCHANGED <<callerVars, device, coreVars>>
==============================================================================
