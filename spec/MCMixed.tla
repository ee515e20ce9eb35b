------------------------------- MODULE MCMixed -------------------------------
(* A range whose two pages are not alike: different rights, one of them pinned   *)
(* or device memory. A rule that holds for some page must be found on any page.  *)
EXTENDS Arguments

MCOfferArgs ==
  Offering({1}, {2}, {0}, {2 * PageSize},
           {GR, GR + GW, GR + DW, GR + GX + DX, GR + DR + DX, GR + DISOWN})
MCClaimArgs == Claiming({2}, {1}, {0}, {0, PageSize}, {0})
MCMmapArgs ==
  Mmapping({1}, AllAddrs, {1}, {{"R", "W"}, {"R", "X"}}) \cup Mmapping({2}, {0}, {1}, {{"R"}})
  \cup MmappingDevice({1}, AllAddrs, {1}, {{"R", "W"}})
MCMunmapArgs == Munmapping({1}, AllAddrs, {1}) \cup Munmapping({2}, {0}, {1})
MCMprotectArgs ==
  Protecting({1}, {0}, {2}, {{"R"}, Right}) \cup Protecting({1}, {PageSize}, {1}, {{}, {"R", "W"}})
MCPinArgs == Pinning({1}, AllAddrs)
==============================================================================
