------------------------------- MODULE MCParts -------------------------------
(* Every call, with arguments good and bad: small, and broad enough to tell calls *)
(* in parts from calls.                                                          *)
EXTENDS Arguments

MCOfferArgs ==
  Offering({1}, {2}, {0}, {PageSize}, {GR, GR + DISOWN, GR + DR, GW, 8})
  \cup Offering({1}, {0, 1, 3}, {0}, {PageSize}, {GR})
  \cup Offering({1}, {2}, {1, PageSize, UserEnd}, {2 * PageSize, 1, -PageSize}, {GR})
  \cup Offering({1}, {2}, {0, PageSize}, {PageSize, 2 * PageSize}, {GR})
  \cup Cancelling({1}, {0, 2}, {0}) \cup Offering({1}, {2}, {0}, {0}, {GR})
MCClaimArgs ==
  Claiming({2}, {0, 1, 3}, {0}, {0}, {0})
  \cup Claiming({2}, {1}, {0}, {1, PageSize}, {0, 1, 2 * PageSize})
  \cup ClaimingExactly({2}, {1}, {0}, {0}, {0}, {0}, {FALSE, TRUE}, {0, 2}, {{"W"}})
MCListArgs == [pid : {2}, count : -1..1, out_ok : {FALSE, TRUE}]
MCMmapArgs ==
  Mmapping({1}, {0}, {0, 2}, {{"R", "W"}, {"W"}}) \cup MmappingDevice({1}, {PageSize}, {1}, {{"R"}})
  \cup Mmapping({2}, {0}, {2}, {{"R"}})
MCMunmapArgs == Munmapping({1}, {0}, {0, 1}) \cup Munmapping({2}, {0}, {2})
MCMprotectArgs == Protecting({1}, {0}, {0, 1}, {{}, {"W"}}) \cup Protecting({2}, {0}, {1}, {{"R", "W"}})
MCAccessArgs == Storing({1}, {0}, {0}) \cup Loading({2}, {0})
MCPinArgs == Pinning({1}, {0})
MCForkPids == {1}
MCExecPids == {2}
MCExitPids == {2}
==============================================================================
