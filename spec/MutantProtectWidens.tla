------------------------- MODULE MutantProtectWidens -------------------------
(* mprotect takes rights that the hardware cannot represent.                     *)
EXTENDS MCPermissions

MutantMprotectRule(pid, addr, pages, perms) ==
  IF \E g \in Range(PageOf(addr), pages) : ~IsMapped(pid, g) THEN "mprotect.3"
  ELSE IF \E g \in Range(PageOf(addr), pages) : ~(perms \subseteq space[pid][g].max)
  THEN "mprotect.4"
  ELSE "mprotect.0"
==============================================================================
