----------------------------- MODULE MCLifecycle -----------------------------
(* Processes that come and go while offers are pending: fork, exec, exit, and a  *)
(* pid that somebody else has by now. Three pids, a page each. Processes 1 and 2 *)
(* give, anybody claims; pids that are dead or wrong are asked for too.          *)
EXTENDS Arguments

AnyPid == 0..(MaxPid + 1)

MCOfferArgs ==
  Offering({1}, AnyPid, {0}, {PageSize}, {GR, GR + DISOWN})
  \cup Offering({2}, AnyPid, {0}, {PageSize}, {GR})
  \cup Cancelling({1, 2}, AnyPid, {0})
MCClaimArgs == Claiming(Pids, AnyPid, {0}, {0}, {0})
MCListArgs == Listing(Pids, {0, 2})
MCMmapArgs == Mmapping({1, 2}, {0}, {1}, {{"R", "W"}})
MCMunmapArgs == Munmapping({1, 3}, {0}, {1})
MCForkPids == Pids
MCExecPids == Pids
MCExitPids == Pids
==============================================================================
