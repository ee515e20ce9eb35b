---------------------- MODULE MutantMmuOwnCoreForgotten ----------------------
(* The flush goes to the other cores and not to the one that asks: the      *)
(* second agent that was forgotten is the caller itself.                    *)
EXTENDS MmuSmall

MutantFlushOwn(t, p, pages, tables) == UNCHANGED <<tlb, psc>>
==============================================================================
