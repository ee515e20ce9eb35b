------------------------------- MODULE MCMarks -------------------------------
(* Pages that a device works on, device memory, and pages that are shared for    *)
(* good: what a claim may take from them, and what fork does with each.          *)
EXTENDS Arguments

MCOfferArgs ==
  Offering(Pids, {0}, {PageSize}, {GR, GR + DISOWN, GR + DW}) \cup Cancelling(Pids, {0})
MCClaimArgs == Claiming(Pids, {0}, {0}, {0})
MCMmapArgs == Mmapping({0}, {1}, {{"R", "W"}}) \cup MmappingDevice({0}, {1}, {{"R", "W"}})
MCMunmapArgs == Munmapping({0}, {1})
MCMprotectArgs == Protecting({0}, {1}, {{}, {"R"}, {"R", "W"}})
MCPinArgs == {0, PageSize \div 2, PageSize, -PageSize}
MCForkPids == Pids
MCExitPids == {2}
==============================================================================
