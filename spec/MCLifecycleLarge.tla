-------------------------- MODULE MCLifecycleLarge ---------------------------
(* Processes that come and go while offers are pending: fork, exec, exit, and a  *)
(* pid that somebody else has by now. Three pids, a page each, and all of them   *)
(* give, claim and end in every way; MCLifecycle asks the same with fewer roles.  *)
EXTENDS Arguments

MCOfferArgs == Offering(Pids, Pids, {0}, {PageSize}, {GR, GR + DISOWN}) \cup Cancelling(Pids, Pids, {0})
MCClaimArgs == Claiming(Pids, Pids, {0}, {0}, {0})
MCMmapArgs == Mmapping({1, 2}, {0}, {1}, {{"R", "W"}})
MCMunmapArgs == Munmapping(Pids, {0}, {1})
MCForkPids == Pids
MCExecPids == Pids
MCExitPids == Pids
==============================================================================
