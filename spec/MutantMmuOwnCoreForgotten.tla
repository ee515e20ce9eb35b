---------------------- MODULE MutantMmuOwnCoreForgotten ----------------------
(* The flush goes to the other cores and not to the one that asks: the second agent*)
(* that was forgotten is the caller itself.                                   *)
EXTENDS MCMmu

MutantShoot(t, p, pages, tables) ==
  /\ request' = [c \in Threads |->
       IF c # t /\ ProcessOf[c] = p
       THEN request[c] \cup {[by |-> t, pages |-> pages, tables |-> tables]} ELSE request[c]]
  /\ UNCHANGED <<tlb, psc>>
==============================================================================
