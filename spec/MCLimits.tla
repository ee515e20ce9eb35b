------------------------------ MODULE MCLimits -------------------------------
(* What runs out: offers that one process may have pending, room in a list,      *)
(* frames, pids, and places for a claim. Three processes, few frames.            *)
EXTENDS Arguments

MCOfferArgs ==
  Offering(Pids, AllAddrs, {PageSize}, {GR}) \cup Offering({2}, {0}, {2 * PageSize}, {GR + DISOWN})
  \cup Cancelling(Pids, AllAddrs)
MCClaimArgs == Claiming({1}, AllAddrs, {0, PageSize}, {0})
MCListArgs == Listing({0, 1, 2, 3})
MCMmapArgs == Mmapping({0}, {1, 2}, {{"R"}})
MCMunmapArgs == Munmapping(AllAddrs, {1})
MCForkPids == {1}
MCExitPids == Pids
==============================================================================
