----------------------- MODULE MutantFreeKeepsContent ------------------------
(* A freed frame keeps what was in it, and the next owner reads it.              *)
EXTENDS MCContent

MutantRelease(after) ==
  /\ space' = after
  /\ free' = free \cup (FramesOf(space) \ FramesOf(after))
  /\ content' = content
==============================================================================
