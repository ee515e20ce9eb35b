----------------------------- MODULE MCHistory ------------------------------
(* Whole lives of two offers: made, perhaps beside each other, and ended by a   *)
(* claim, a cancel, or a program's or a page's end; pids are used again.        *)
EXTENDS VmOfferHistory

MCOfferArgs ==
  Offering({1}, {2}, {0}, {PageSize, 2 * PageSize}, {GR, GR + DISOWN})
  \cup Offering({1}, {2}, {PageSize}, {PageSize}, {GR + DISOWN})
  \cup Cancelling({1}, {2}, AllAddrs)
MCClaimArgs == Claiming({2}, {1}, AllAddrs, {0}, {0})
MCMmapArgs == Mmapping({1}, AllAddrs, {1}, {{"R"}})
MCMunmapArgs == Munmapping({1}, {0}, {1})
MCForkPids == {1}
MCExecPids == {2}
MCExitPids == Pids
=============================================================================
