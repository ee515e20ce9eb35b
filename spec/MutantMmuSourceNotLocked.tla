---------------------- MODULE MutantMmuSourceNotLocked -----------------------
(* The claim holds its own lock only: what it has validated changes before  *)
(* it commits, as in CVE-2022-46689.                                        *)
EXTENDS MmuSmall

MutantNeeds(t) == {Mine(t)}
==============================================================================
