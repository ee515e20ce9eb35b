--------------------------- MODULE MCArchitecture ----------------------------
(* What changes where hardware can represent execution without reading: one page *)
(* between two processes, with the sets of rights that set architectures apart.  *)
(* The configurations give the architecture.                                     *)
EXTENDS Arguments

MCOfferArgs ==
  Offering(Pids, Pids, {0}, {PageSize}, {GX, GX + DR, GR + DX, GX + DISOWN, GR + GX + DR, GW + GX})
  \cup Cancelling(Pids, Pids, {0})
MCClaimArgs == Claiming(Pids, Pids, {0}, {0}, {0})
MCMmapArgs == Mmapping(Pids, {0}, {1}, SUBSET Right)
MCMunmapArgs == Munmapping(Pids, {0}, {1})
MCMprotectArgs == Protecting(Pids, {0}, {1}, SUBSET Right)
MCAccessArgs == Loading(Pids, {0}) \cup Storing(Pids, {0}, {0}) \cup Fetching(Pids, {0})
==============================================================================
