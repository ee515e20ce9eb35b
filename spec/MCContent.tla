------------------------------ MODULE MCContent ------------------------------
(* What is in the pages: a store is seen through every mapping of the frame, a   *)
(* fork child has a copy of its own, a fresh page reads zero, and nothing of a   *)
(* former owner is left in it.                                                   *)
EXTENDS Arguments

MCOfferArgs == Offering(Pids, Pids, {0}, {PageSize}, {GR + GW, GR + GW + DISOWN})
MCClaimArgs == Claiming(Pids, Pids, {0}, {0, PageSize}, {0})
MCMmapArgs == Mmapping(Pids, {0}, {1}, {{"R", "W"}})
MCMunmapArgs == Munmapping(Pids, AllAddrs, {1})
MCAccessArgs == Loading(Pids, AllAddrs \cup {8}) \cup Storing(Pids, AllAddrs, Values)
MCForkPids == {1}
MCExitPids == {2}
==============================================================================
