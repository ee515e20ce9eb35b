---------------------------- MODULE MCPermissions ----------------------------
(* Every set of rights against every other: which grants, drops and protections *)
(* are taken, and that a dropped right never comes back. One page, one frame,   *)
(* handed to and fro between two processes.                                     *)
EXTENDS Arguments

MCOfferArgs ==
  Offering(Pids, Pids, {0}, {PageSize},
           {GR, GR + GW + DR, GR + GX + DISOWN, GR + GW + GX + DW, GR + DX, GR + DR + DX,
            GW, GX, GR + GW + DW + DX})
  \cup Cancelling(Pids, Pids, {0})
MCClaimArgs == Claiming(Pids, Pids, {0}, {0}, {0})
MCMmapArgs == Mmapping(Pids, {0}, {1}, SUBSET Right)
MCMunmapArgs == Munmapping(Pids, {0}, {1})
MCMprotectArgs == Protecting(Pids, {0}, {1}, SUBSET Right)
MCAccessArgs == Loading(Pids, {0}) \cup Storing(Pids, {0}, {0}) \cup Fetching(Pids, {0})
==============================================================================
