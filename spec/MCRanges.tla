------------------------------ MODULE MCRanges -------------------------------
(* Ranges: offers and claims of several pages, partial and overlapping, over     *)
(* mappings that differ, and unmapping that hits an offer in the middle. Two     *)
(* processes with three pages each; an offer may be pending beside another.      *)
EXTENDS Arguments

MCOfferArgs ==
  Offering({2}, {0}, {2 * PageSize}, {GR, GR + DISOWN, GR + GW + DW})
  \cup Offering({2}, {PageSize}, {PageSize, 2 * PageSize}, {GR + DISOWN})
  \cup Offering({1}, {0}, {PageSize}, {GR})
  \cup Cancelling({2}, {0, PageSize})
MCClaimArgs ==
  Claiming({1}, {0, PageSize}, {0, 2 * PageSize}, {0})
  \cup Claiming({1}, {0}, {0}, AllLens)
  \cup Claiming({2}, {0}, {0}, {0})
MCMmapArgs == Mmapping({0, PageSize}, {1, 2}, {{"R"}, {"R", "W"}})
MCMunmapArgs == Munmapping(AllAddrs, {1, 2})
MCMprotectArgs == Protecting({0}, {1, 2}, {{}, {"R"}, {"R", "W"}})
==============================================================================
