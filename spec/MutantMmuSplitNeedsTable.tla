---------------------- MODULE MutantMmuSplitNeedsTable -----------------------
(* A split takes a table that nobody has kept for it, as in XSA-222: munmap *)
(* has no way to fail, and cannot go on.                                    *)
EXTENDS MmuSmall

MutantSplit(t) == spare # {} /\ Split(t)
==============================================================================
