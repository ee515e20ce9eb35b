---------------------- MODULE MutantMmuSplitWrongFrame -----------------------
(* The pieces of a split leaf all begin with its first frame: counts and    *)
(* entries part, as where CVE-2020-29368 split a huge page and counted wrong.*)
EXTENDS MmuSmall

MutantPiece(x, k, s) ==
  IF k = 1 THEN [Part(x, s) EXCEPT !.phys = x.phys]
  ELSE LET rest == x.kept \ {Least(x.kept)}
           before == s * Deposit[k] IN
       [x EXCEPT !.frame = [i \in 0..(Span[k - 1] - 1) |-> @[s * Span[k - 1] + i]],
                 !.kept = Lowest(rest, before + Deposit[k]) \ Lowest(rest, before)]
==============================================================================
