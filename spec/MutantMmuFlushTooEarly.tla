----------------------- MODULE MutantMmuFlushTooEarly ------------------------
(* The flush comes before the right has left the entry, as in XSA-401: a walk finds*)
(* it again behind the flush.                                                 *)
EXTENDS MCMmu

MutantClaimTakeRights(t) ==
  /\ InCall(t, "take", "claim") /\ job[t].moved = {}
  /\ IF job[t].frames = {}
     THEN /\ Shoot(t, job[t].offer.src, Offered(job[t].offer), {})
          /\ job' = [job EXCEPT ![t].frames = Frames]
          /\ UNCHANGED <<alive, offers, reply, root, table, unused, mem, lock, at, pc, buffer, handler>>
     ELSE LET after(m) == Seen!Given(m, job[t].offer) IN
          /\ \A c \in Threads : \A r \in request[c] : r.by # t
          /\ TakeRights(t, job[t].offer.src, after, "wait")
==============================================================================
