------------------------ MODULE MutantForkChildOffers ------------------------
(* A fork child has its parent's offers as its own.                              *)
EXTENDS MCLifecycle, AltWorld

MutantKeptAtFork(pid, child) ==
  LET mine == SelectSeq(offers, LAMBDA o : o.src = pid) IN
  offers \o [i \in DOMAIN mine |-> [mine[i] EXCEPT !.src = child]]
==============================================================================
