-------------------------------- MODULE Owner ---------------------------------
(* What a lock is for whoever sees only its owner; 0 is nobody. *)
EXTENDS Naturals
VARIABLE owner

vars == <<owner>>

Next == (owner = 0 /\ owner' > 0) \/ (owner # 0 /\ owner' = 0)
===============================================================================
