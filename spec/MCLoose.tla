------------------------------- MODULE MCLoose -------------------------------
(* The specification at its loosest: any free frame, any place, and calls that   *)
(* allocate may fail for want of memory. What an implementation is held to.      *)
EXTENDS Arguments

MCOfferArgs == Offering(Pids, AllAddrs, {PageSize}, {GR, GR + DISOWN}) \cup Cancelling(Pids, {0})
MCClaimArgs == Claiming(Pids, AllAddrs, {0, PageSize}, {0})
MCListArgs == Listing({0, 2})
MCMmapArgs == Mmapping(AllAddrs, {1}, {{"R", "W"}}) \cup Mmapping({0}, {2}, {{"R"}})
MCMunmapArgs == Munmapping(AllAddrs, {1})
MCForkPids == {1}
MCExitPids == {2}
==============================================================================
