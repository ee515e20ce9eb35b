------------------------------ MODULE MCLimits -------------------------------
(* What runs out: offers that one process may have pending, room in a list,      *)
(* frames, pids, and places for a claim. Three processes, two pages, two frames. *)
EXTENDS Arguments

MCOfferArgs ==
  Offering({1}, {2, 3}, AllAddrs, {PageSize}, {GR + DISOWN})
  \cup Offering({1}, {2}, {0}, {2 * PageSize}, {GR})
  \cup Offering({2}, {3}, {0}, {PageSize}, {GR})
  \cup Cancelling({1}, {2, 3}, AllAddrs)
MCClaimArgs ==
  Claiming({2}, {1}, AllAddrs, {0, PageSize, UserEnd}, {0, PageSize})
  \cup Claiming({3}, {1, 2}, {0}, {0}, {0, UserEnd})
MCListArgs == Listing(Pids, 0..3)
MCMmapArgs == Mmapping({1, 2}, {0}, {1, 2}, {{"R"}}) \cup Mmapping({1, 2}, {0, PageSize}, {0, 3}, {{"R"}})
MCMunmapArgs == Munmapping(Pids, {0}, {1}) \cup Munmapping({1}, {PageSize}, {1})
MCForkPids == {1}
MCExitPids == {2, 3}
==============================================================================
