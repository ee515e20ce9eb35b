------------------------ MODULE MutantMmuLocksCrossed ------------------------
(* Each claim takes its own lock first, as in XSA-411: two that claim from  *)
(* each other wait for ever.                                                *)
EXTENDS MmuSmall

MutantFirstLock(t, wanted) == IF Mine(t) \in wanted THEN Mine(t) ELSE Least(wanted)
==============================================================================
