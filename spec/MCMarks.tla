------------------------------- MODULE MCMarks -------------------------------
(* Pages that a device works on, device memory, and pages that are shared for    *)
(* good: what a claim may take from them, and what fork does with each.          *)
EXTENDS Arguments

NoPids == {0, MaxPid + 1}

MCOfferArgs ==
  Offering(Pids, Pids, {0}, {PageSize}, {GR, GR + DISOWN, GR + DW}) \cup Cancelling(Pids, Pids, {0})
  \cup Offering(Pids, NoPids, {0}, {PageSize}, {GR}) \cup Cancelling(Pids, NoPids, {0})
MCClaimArgs == Claiming(Pids, Pids \cup NoPids, {0}, {0}, {0}) \cup Claiming(Pids, {1}, {0}, {0}, {2 * PageSize})
MCListArgs == Listing(Pids, {0, 2})
MCMmapArgs == Mmapping(Pids, {0}, {1}, {{"R", "W"}}) \cup MmappingDevice(Pids, {0}, {1}, {{"R", "W"}})
MCMunmapArgs == Munmapping(Pids, {0}, {1, 2})
(* Where a page is pinned and has lost all rights, the rights must be missed      *)
(* first. Only process 1 pins, so only process 1 takes all away.                  *)
MCMprotectArgs ==
  Protecting(Pids, {0}, {1}, {{"R"}, {"R", "W"}, {"W"}}) \cup Protecting({1}, {0}, {1}, {{}})
MCAccessArgs == Loading(Pids, {0, -1, PageSize}) \cup Storing(Pids, {0}, {0}) \cup Fetching(Pids, {0})
MCPinArgs == Pinning({1}, {0, PageSize \div 2, PageSize, -PageSize})
MCForkPids == Pids
MCExitPids == {2}
==============================================================================
