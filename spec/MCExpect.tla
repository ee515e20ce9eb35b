------------------------------ MODULE MCExpect -------------------------------
(* The extension in which a claim states what it saw: the id of the offer and    *)
(* the least rights that it must grant.                                          *)
EXTENDS Arguments

MCOfferArgs ==
  Offering(Pids, {2}, AllAddrs, {PageSize}, {GR, GR + GW, GR + DISOWN}) \cup Cancelling(Pids, {2}, AllAddrs)
MCClaimArgs ==
  ClaimingExactly({2}, {1}, AllAddrs, {0}, {0}, {0}, {TRUE}, 0..3, {{}, {"R"}, {"W"}, {"R", "W"}})
  \cup ClaimingExactly({2}, {1}, {0}, {0}, {PageSize, 2 * PageSize}, {0}, {TRUE}, {1, 3}, {{"R"}, {"W"}})
  \cup ClaimingExactly({1}, {1, 2}, {0}, {0}, {0}, {0}, {TRUE}, {0, 1}, {{}, {"W"}})
MCListArgs == Listing(Pids, {2})
MCMmapArgs == Mmapping(Pids, AllAddrs, {1}, {{"R"}, {"R", "W"}})
MCMunmapArgs == Munmapping(Pids, AllAddrs, {1})
==============================================================================
