------------------------ MODULE MutantMmuDepositLost -------------------------
(* A large leaf goes and what it kept for its split is forgotten: no table  *)
(* is lost in the race, but one each time, as with the page tables that     *)
(* Linux deposits for a huge page.                                          *)
EXTENDS MmuSmall

MutantDeposited(x) == {}
==============================================================================
