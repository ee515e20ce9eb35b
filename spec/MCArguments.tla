----------------------------- MODULE MCArguments -----------------------------
(* Arguments that no call accepts: misaligned, negative and past the end, flag   *)
(* words without meaning, pids that nobody has, results that cannot be written.  *)
(* Two pages, so that a range can end beyond the last one.                       *)
EXTENDS Arguments

BadAddrs == {-PageSize, 1, PageSize - 1, UserEnd, UserEnd + PageSize}
BadLens == {-PageSize, 1, PageSize + 1, UserEnd + PageSize}
BadPids == {-1, 0, 3}
BadFlags == {-1, 0, DISOWN, 8, GR + 8, 128, GR + 128}

MCOfferArgs ==
  Offering(Pids, {0}, {PageSize}, {GR, GR + DW})
  \cup Offering({2}, BadAddrs, {PageSize}, {GR})
  \cup Offering({2}, {PageSize}, BadLens \cup {UserEnd}, {GR})
  \cup Offering({2}, {0}, {PageSize}, BadFlags)
  \cup Offering(BadPids, {0}, {PageSize}, {GR})
  \cup Cancelling(Pids \cup BadPids, {0, 1, -PageSize, UserEnd})
  \cup Offering({2}, {0}, {0}, {GR, DISOWN, 8})
MCClaimArgs ==
  Claiming(Pids \cup BadPids, {0}, {0}, {0})
  \cup Claiming({1}, BadAddrs \cup AllAddrs, {0}, {0})
  \cup Claiming({1}, {0}, BadAddrs \cup AllAddrs, {0})
  \cup Claiming({1}, {0}, {0}, BadLens \cup AllLens)
  \cup ClaimingExactly({1}, {0}, {0}, {0}, {GR, -1}, {TRUE}, {0}, {{}})
  \cup ClaimingExactly({-1, 1}, {0}, {1, 0}, {0}, {0}, {FALSE}, {0}, {{}})
MCListArgs == Listing({-1, 0, 1, 2}) \cup [count : {-1, 1}, out_ok : {FALSE}]
MCMmapArgs ==
  Mmapping(AllAddrs \cup BadAddrs, {1}, {{"R", "W"}}) \cup Mmapping({0}, {-1, 0, 2, 3}, {{"R"}})
  \cup Mmapping({0, 1}, {1}, {{"W"}})
MCMunmapArgs == Munmapping(AllAddrs \cup BadAddrs, {-1, 0, 1, 3})
MCMprotectArgs ==
  Protecting(AllAddrs \cup BadAddrs, {1}, {{"R"}}) \cup Protecting({0}, {-1, 0, 2, 3}, {{"R"}, {"W"}})
MCAccessArgs == Loading(AllAddrs \cup BadAddrs \cup {PageSize + 8})
MCPinArgs == AllAddrs \cup BadAddrs
MCExitPids == {2}
==============================================================================
