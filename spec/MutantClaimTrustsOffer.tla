----------------------- MODULE MutantClaimTrustsOffer ------------------------
(* The claim does not look at the permissions again (K6): what the source held   *)
(* when it offered is given although it is gone.                                 *)
EXTENDS MCPermissions

MutantForbids(m, o) == FALSE
==============================================================================
