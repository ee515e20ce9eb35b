------------------------- MODULE MutantMmuWrongFrame -------------------------
(* A claim hands the claimer another frame than the one that was offered,   *)
(* which the source keeps: the wrong frame is installed, as in XSA-284.     *)
EXTENDS MmuSmall

Other(f) == CHOOSE g \in Frames : g # f
MutantTaken(m, o) ==
  [frame |-> m.frame, phys |-> Other(m.phys), cur |-> o.grant, max |-> o.grant, cow |-> FALSE,
   marks |-> IF o.drop = Right THEN m.marks \cap {"shared"} ELSE {"shared"}]
==============================================================================
