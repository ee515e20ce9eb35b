---------------------- MODULE MutantMmuFreeBeforeFlush -----------------------
(* munmap frees the frame as soon as its entry is gone, before the flush is *)
(* done, as in XSA-346: a core still has it cached when it is free.         *)
EXTENDS MmuSmall

MutantMunmapRequest(t) ==
  /\ InCall(t, "request", "munmap")
  /\ Shoot(t, Mine(t), job[t].owed, {})
  /\ Dropped(job[t].over)
  /\ FreeFrames(Freed(job[t].over))
  /\ job' = [job EXCEPT ![t].owed = {}]
  /\ Goto(t, "wait")
  /\ UNCHANGED <<callerVars, tableVars, device, lock, at, buffer, handler>>
==============================================================================
