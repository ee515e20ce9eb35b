------------------------------- MODULE MCFork --------------------------------
(* Copies of several pages at once: which frame each of them is in, what is in   *)
(* it, and what of it parent and child see of each other's stores afterwards.    *)
EXTENDS Arguments

MCMmapArgs == Mmapping({1}, AllAddrs, {1}, {{"R", "W"}})
MCMunmapArgs == Munmapping({1}, AllAddrs, {1})
MCAccessArgs == Loading(Pids, AllAddrs) \cup Storing({1}, AllAddrs, {1}) \cup Storing({2}, {0}, {0})
MCForkPids == {1}
MCExitPids == {2}
==============================================================================
