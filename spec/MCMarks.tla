------------------------------- MODULE MCMarks -------------------------------
(* Pages that a device works on, device memory, and pages that are shared for    *)
(* good: what a claim may take from them, and what fork does with each.          *)
EXTENDS Arguments

MCOfferArgs ==
  Offering(Pids, Pids, {0}, {PageSize}, {GR, GR + DISOWN, GR + DW}) \cup Cancelling(Pids, Pids, {0})
MCClaimArgs == Claiming(Pids, Pids, {0}, {0}, {0})
MCMmapArgs == Mmapping(Pids, {0}, {1}, {{"R", "W"}}) \cup MmappingDevice(Pids, {0}, {1}, {{"R", "W"}})
MCMunmapArgs == Munmapping(Pids, {0}, {1})
MCMprotectArgs == Protecting(Pids, {0}, {1}, {{}, {"R"}, {"R", "W"}})
MCPinArgs == Pinning({1}, {0, PageSize \div 2, PageSize, -PageSize})
MCForkPids == Pids
MCExitPids == {2}
==============================================================================
