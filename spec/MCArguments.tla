----------------------------- MODULE MCArguments -----------------------------
(* Arguments that no call accepts: misaligned, negative and past the end, flag   *)
(* words without meaning, pids that nobody has, results that cannot be written.  *)
(* Two pages, so that a range can end beyond the last one; 3 is never alive.     *)
EXTENDS Arguments

BadAddrs == {-PageSize, 1, PageSize - 1, UserEnd, UserEnd + PageSize}
BadLens == {-PageSize, 1, PageSize + 1, UserEnd + PageSize}
BadPids == {-1, 0, 3}
BadFlags == {-1, 0, DISOWN, 8, GR + 8, 128, GR + 128}
BadPages == {-1, 0, 3}

MCOfferArgs ==
  Offering({1}, {2}, {0}, {PageSize}, {GR, GR + DW} \cup BadFlags)
  \cup Offering({1}, {2}, BadAddrs, {PageSize}, {GR})
  \cup Offering({1}, {2}, {PageSize}, BadLens \cup {UserEnd}, {GR})
  \cup Offering({1}, {1} \cup BadPids, {0}, {PageSize}, {GR})
  \cup Offering({1}, {2}, {0}, {0}, {GR, DISOWN, 8})
  \cup Cancelling({1}, {2} \cup BadPids, {0, 1, -PageSize, UserEnd})
MCClaimArgs ==
  Claiming({2}, Pids \cup BadPids, {0}, {0}, {0})
  \cup Claiming({2}, {1}, BadAddrs \cup AllAddrs, {0}, {0})
  \cup Claiming({2}, {1}, {0}, BadAddrs \cup AllAddrs, {0})
  \cup Claiming({2}, {1}, {0}, {0}, BadLens \cup AllLens)
  \cup ClaimingExactly({2}, {1}, {0}, {0}, {0}, {GR, -1}, {TRUE}, {0}, {{}})
  \cup ClaimingExactly({2}, {-1, 1}, {0}, {1, 0}, {0}, {0}, {FALSE}, {0}, {{}})
MCListArgs == Listing(Pids, {-1, 0, 1}) \cup [pid : {1}, count : {-1, 1}, out_ok : {FALSE}]
MCMmapArgs ==
  Mmapping(Pids, {0, PageSize}, {1}, {{"R", "W"}})
  \cup Mmapping({1}, BadAddrs, {1}, {{"R"}}) \cup Mmapping({1}, {0, 1}, BadPages, {{"R"}, {"W"}})
MCMunmapArgs == Munmapping({1}, AllAddrs \cup BadAddrs, {1} \cup BadPages) \cup Munmapping({2}, {0}, {2})
MCMprotectArgs ==
  Protecting({1}, AllAddrs \cup BadAddrs, {1}, {{"R"}, {"W"}})
  \cup Protecting({1}, {0, 1}, {2} \cup BadPages, {{"R"}, {"W"}})
MCAccessArgs == Loading(Pids, AllAddrs \cup BadAddrs \cup {PageSize + 8})
MCPinArgs == Pinning({1}, {0} \cup BadAddrs)
MCExitPids == {2}
==============================================================================
