---------------------------- MODULE MCRangesLarge ----------------------------
(* Ranges: offers and claims of several pages, partial and overlapping, over     *)
(* mappings that differ, and unmapping that hits an offer in the middle. Process *)
(* 1 gives, process 2 has other things where the pages might go. More ways to map *)
(* and unmap than in MCRanges, which every build checks.                         *)
EXTENDS Arguments

MCOfferArgs ==
  Offering({1}, {2}, {0}, {2 * PageSize}, {GR, GR + DISOWN, GR + GW + DW})
  \cup Offering({1}, {2}, {PageSize}, {PageSize, 2 * PageSize}, {GR + DISOWN})
  \cup Cancelling({1}, {2}, {0, PageSize})
MCClaimArgs ==
  Claiming({2}, {1}, {0, PageSize}, {0, PageSize, 2 * PageSize}, {0})
  \cup Claiming({2}, {1}, {0}, {0}, AllLens)
MCMmapArgs == Mmapping({1}, {0, 2 * PageSize}, {1, 2}, {{"R", "W"}}) \cup Mmapping({2}, {PageSize}, {1}, {{"R"}})
MCMunmapArgs == Munmapping(Pids, AllAddrs, {1, 2})
MCMprotectArgs == Protecting({1}, {0}, {1, 2}, {{"R"}, {"R", "W"}})
==============================================================================
