----------------------- MODULE MutantUnmapFreesShared ------------------------
(* A frame is freed with the first mapping that goes, though another process has *)
(* it too.                                                                       *)
EXTENDS MCContent

MutantRelease(after) ==
  LET lost == {m \in Pids \X Pages :
                 IsMapped(m[1], m[2]) /\ after[m[1]][m[2]] = Absent}
      freed == {space[m[1]][m[2]].frame : m \in lost} IN
  /\ space' = after
  /\ free' = free \cup freed
  /\ content' = [f \in Frames |-> IF f \in freed THEN 0 ELSE content[f]]
==============================================================================
