------------------------------ MODULE MCRanges -------------------------------
(* Ranges: offers and claims of several pages, partial and overlapping, over     *)
(* mappings that differ, and unmapping that hits an offer in the middle. Process *)
(* 1 gives, process 2 has other things where the pages might go. Ranges that are *)
(* misaligned, empty, negative or too long are refused whatever is mapped.       *)
EXTENDS Arguments

BadAddrs == {-PageSize, 1}
BadLens == {-PageSize, 1}

MCOfferArgs ==
  Offering({1}, {2}, {0}, {2 * PageSize}, {GR, GR + DISOWN, GR + GW + DW})
  \cup Offering({1}, {2}, {PageSize}, {PageSize, 2 * PageSize}, {GR + DISOWN})
  \cup Offering({1}, {2}, BadAddrs, {PageSize}, {GR})
  \cup Offering({1}, {2}, {PageSize}, BadLens \cup {UserEnd}, {GR})
  \cup Cancelling({1}, {2}, {0, PageSize, 1})
MCClaimArgs ==
  Claiming({2}, {1}, {0, PageSize}, {0, PageSize, 2 * PageSize}, {0})
  \cup Claiming({2}, {1}, {0}, {0}, AllLens \cup {-PageSize, 1})
  \cup Claiming({2}, {1}, {0}, {-PageSize, 1, UserEnd}, {0})
  \cup Claiming({2}, {1}, {1, 2 * PageSize}, {0}, {0})
MCListArgs == Listing({1, 2}, {0, 2})
MCMmapArgs ==
  Mmapping({1}, {0}, {UserPages}, {{"R", "W"}})
  \cup Mmapping({1}, {PageSize}, {1, UserPages}, {{"R", "W"}})
  \cup Mmapping({2}, {PageSize}, {1}, {{"R"}})
  \cup Mmapping({1}, BadAddrs, {1}, {{"R"}}) \cup Mmapping({1}, {0}, {-1, 0}, {{"R"}})
MCMunmapArgs ==
  Munmapping({1}, {PageSize}, {1, 2}) \cup Munmapping({1}, {0}, {UserPages})
  \cup Munmapping({2}, {0, PageSize}, {2})
  \cup Munmapping({1}, BadAddrs, {1}) \cup Munmapping({1}, {PageSize}, {-1, 0, UserPages})
MCMprotectArgs ==
  Protecting({1}, {0}, {2}, {{"R"}, {"R", "W"}}) \cup Protecting({1}, {PageSize}, {1}, {{"R"}})
  \cup Protecting({1}, BadAddrs, {1}, {{"R"}}) \cup Protecting({1}, {PageSize}, {-1, 0, UserPages}, {{"R"}})
==============================================================================
