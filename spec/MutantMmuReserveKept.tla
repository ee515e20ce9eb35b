------------------------ MODULE MutantMmuReserveKept -------------------------
(* A sharer that goes without having copied leaves the frame behind that    *)
(* was kept for its copy, and that nobody needs any more.                   *)
EXTENDS MmuSmall

MutantNeedless(f, n) == {}
==============================================================================
