---------------------- MODULE MutantMmuFreeBeforeFlush -----------------------
(* munmap frees the frame as soon as its entry is gone, before the flush is done, as*)
(* in XSA-346: somebody else gets it while a core still has it cached.        *)
EXTENDS MCMmu

MutantMunmapRequest(t) ==
  /\ InCall(t, "request", "munmap")
  /\ Shoot(t, Mine(t), Asked(t), {})
  /\ FreeFrames(FramesOver(t) \ FramesWithout(t, DOMAIN job[t].over))
  /\ Goto(t, "wait")
  /\ UNCHANGED <<alive, offers, reply, root, table, lock, at, job, buffer, handler>>
==============================================================================
