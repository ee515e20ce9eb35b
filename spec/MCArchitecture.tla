--------------------------- MODULE MCArchitecture ----------------------------
(* What changes where hardware can represent execution without reading: one page *)
(* between two processes, with the sets of rights that set architectures apart.  *)
(* The configurations give the architecture.                                     *)
EXTENDS Arguments

MCOfferArgs ==
  Offering(Pids, {0}, {PageSize}, {GX, GX + DR, GR + DX, GX + DISOWN, GR + GX + DR, GW + GX})
  \cup Cancelling(Pids, {0})
MCClaimArgs == Claiming(Pids, {0}, {0}, {0})
MCMmapArgs == Mmapping({0}, {1}, SUBSET Right)
MCMunmapArgs == Munmapping({0}, {1})
MCMprotectArgs == Protecting({0}, {1}, SUBSET Right)
MCAccessArgs == Loading({0}) \cup Storing({0}, {0}) \cup Fetching({0})
==============================================================================
