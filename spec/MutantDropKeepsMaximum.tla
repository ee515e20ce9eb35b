----------------------- MODULE MutantDropKeepsMaximum ------------------------
(* A drop is taken from the current permissions only: an mprotect brings it back. *)
EXTENDS MCPermissions

MutantGiven(m, o) ==
  IF o.drop = Right THEN Absent
  ELSE [m EXCEPT !.cur = @ \ o.drop, !.marks = @ \cup {"shared"}]
==============================================================================
