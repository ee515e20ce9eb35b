----------------------- MODULE MutantUnmapKeepsOffers ------------------------
(* Unmapping does not end the offers that it touches: the claim finds a hole, or *)
(* what somebody mapped there since.                                             *)
EXTENDS MCRanges

MutantTouches(o, p, gone) == FALSE
==============================================================================
