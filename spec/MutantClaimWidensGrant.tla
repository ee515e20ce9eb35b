----------------------- MODULE MutantClaimWidensGrant ------------------------
(* The claimer gets what the source has instead of what was granted.             *)
EXTENDS MCPermissions

MutantTaken(m, o) ==
  [frame |-> m.frame, cur |-> m.cur, max |-> m.max,
   marks |-> IF o.drop = Right THEN m.marks \cap {"shared"} ELSE {"shared"}]
==============================================================================
