------------------------ MODULE MutantSharedIsPrivate ------------------------
(* A claim that leaves the source its mapping does not mark it as shared: fork   *)
(* would copy a page that both sides were promised to share.                     *)
EXTENDS MCMarks

MutantGiven(m, o) ==
  IF o.drop = Right THEN Absent ELSE [m EXCEPT !.cur = @ \ o.drop, !.max = @ \ o.drop]
==============================================================================
