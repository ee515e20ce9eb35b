------------------------------- MODULE MCMixed -------------------------------
(* A range whose two pages are not alike: different rights, one of them pinned   *)
(* or device memory. A rule that holds for some page must be found on any page.  *)
EXTENDS Arguments

MCOfferArgs ==
  Offering({1}, {2}, {0}, {2 * PageSize},
           {GR, GR + GW, GR + DW, GR + GX + DX, GR + DR + DX, GR + DISOWN})
  \cup Offering({1}, {2}, {PageSize}, {2 * PageSize, 1}, {GR, GW}) \cup Cancelling({1}, {2}, AllAddrs)
MCClaimArgs ==
  Claiming({2}, {1}, {0}, {0, PageSize, 1}, {0}) \cup Claiming({2}, {1}, {PageSize}, {0}, {0})
  \cup Claiming({2}, {1}, {0}, {0}, {PageSize})
MCListArgs == Listing({1, 2}, {0, 1})
MCMmapArgs ==
  Mmapping({1}, AllAddrs, {1}, {{"R", "W"}, {"R", "X"}}) \cup Mmapping({2}, {0}, {1}, {{"R"}})
  \cup MmappingDevice({1}, AllAddrs, {1}, {{"R", "W"}})
MCMunmapArgs ==
  Munmapping({1}, {PageSize}, {1, 2}) \cup Munmapping({1, 2}, {0}, {2}) \cup Munmapping({1}, {1}, {1})
MCMprotectArgs ==
  Protecting({1}, {0}, {2}, {{"R"}, Right}) \cup Protecting({1}, {PageSize}, {1}, {{}, {"R", "W"}})
  \cup Protecting({1}, {0}, {2}, {{"W"}}) \cup Protecting({1}, {PageSize}, {0, 2}, {{"R"}})
MCAccessArgs == Storing({1}, AllAddrs \cup {UserEnd}, {0}) \cup Fetching({1, 2}, AllAddrs)
MCPinArgs == Pinning({1}, AllAddrs \cup {UserEnd})
==============================================================================
