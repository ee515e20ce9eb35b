------------------------------- MODULE MCLoose -------------------------------
(* The specification at its loosest: any free frame, any place, and calls that   *)
(* allocate may fail for want of memory. What an implementation is held to.      *)
EXTENDS Arguments

MCOfferArgs ==
  Offering({1}, {2}, AllAddrs, {PageSize}, {GR, GR + DISOWN}) \cup Cancelling({1}, {2}, {0})
MCClaimArgs == Claiming({2}, {1}, AllAddrs, {0, PageSize}, {0})
MCListArgs == Listing(Pids, {0, 2})
MCMmapArgs == Mmapping(Pids, AllAddrs, {1}, {{"R", "W"}}) \cup Mmapping({1}, {0}, {2}, {{"R"}})
MCMunmapArgs == Munmapping(Pids, {0}, {1, 2})
MCForkPids == {1}
MCExitPids == {2}
==============================================================================
