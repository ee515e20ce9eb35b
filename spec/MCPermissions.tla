---------------------------- MODULE MCPermissions ----------------------------
(* Every set of rights against every other: which grants, drops and protections *)
(* are taken, and that a dropped right never comes back. One page, one frame,   *)
(* handed to and fro between two processes.                                     *)
EXTENDS Arguments

MCOfferArgs ==
  Offering(Pids, {0}, {PageSize},
           {GR, GR + GW + DR, GR + GX + DISOWN, GR + GW + GX + DW, GR + DX, GR + DR + DX,
            GW, GX, GR + GW + DW + DX})
  \cup Cancelling(Pids, {0})
MCClaimArgs == Claiming(Pids, {0}, {0}, {0})
MCMmapArgs == Mmapping({0}, {1}, SUBSET Right)
MCMunmapArgs == Munmapping({0}, {1})
MCMprotectArgs == Protecting({0}, {1}, SUBSET Right)
MCAccessArgs == Loading({0}) \cup Storing({0}, {0}) \cup Fetching({0})
==============================================================================
