---------------------- MODULE MutantMmuForkSharesPinned ----------------------
(* fork leaves a pinned page to be copied later, and the device goes on     *)
(* writing to it. Linux 70e806e4e645 copies it at once.                     *)
EXTENDS MmuSmall

MutantCopiedLater(p) == Seen!Private(p)
==============================================================================
