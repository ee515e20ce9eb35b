---------------------- MODULE MutantMmuExecKeepsOffers -----------------------
(* exec ends the offers that the process has made and not those that were   *)
(* made to it: the next program claims them, as in CVE-2016-1757.           *)
EXTENDS MmuSmall

MutantNoOffers(p) == SelectSeq(offers, LAMBDA o : o.src # p)
==============================================================================
