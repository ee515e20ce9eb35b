------------------------------- MODULE MCTiny --------------------------------
(* As little as has every kind of step: a page that is offered, claimed, kept,   *)
(* given away, protected and unmapped. Takes the configuration of MCPermissions. *)
EXTENDS Arguments

MCOfferArgs == Offering({1}, {2}, {0}, {PageSize}, {GR, GR + DISOWN}) \cup Cancelling({1}, {2}, {0})
MCClaimArgs == Claiming({2}, {1}, {0}, {0}, {0})
MCMmapArgs == Mmapping({1}, {0}, {1}, {{"R", "W"}})
MCMunmapArgs == Munmapping(Pids, {0}, {1})
MCMprotectArgs == Protecting({2}, {0}, {1}, {{"R"}, {"R", "W"}})
MCAccessArgs == Loading({2}, {0})
==============================================================================
