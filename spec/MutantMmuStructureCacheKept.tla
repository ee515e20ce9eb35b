--------------------- MODULE MutantMmuStructureCacheKept ---------------------
(* A table changes hands and the shootdown drops translations only: a walk  *)
(* goes on through the paging-structure cache, as in CVE-2021-4002.         *)
EXTENDS MmuSmall

MutantShoot(t, p, pages, tables) ==
  /\ request' = [c \in Threads |->
       IF c \in Targets(t, p)
       THEN request[c] \cup {[by |-> t, pages |-> pages, tables |-> {}]} ELSE request[c]]
  /\ FlushOwn(t, p, pages, {})
==============================================================================
