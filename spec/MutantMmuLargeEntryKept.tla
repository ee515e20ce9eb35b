----------------------- MODULE MutantMmuLargeEntryKept -----------------------
(* A flush drops what a core has cached under the very page that is named:  *)
(* a large translation stays that begins with another page, as in Hafnium's *)
(* change c1012d6b, where a block was replaced without being flushed.       *)
EXTENDS MmuSmall

MutantOutside(es, pages) == {e \in es : e.page \notin pages}
==============================================================================
