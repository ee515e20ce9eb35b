------------------------------- MODULE Rights -------------------------------
(* Rights to a page, the sets of them that hardware can represent, and the     *)
(* flag word in which a caller says what is granted and what is dropped.       *)
EXTENDS Integers

CONSTANT Arch \* "x86-64", "arm64" or "riscv": whose page-table entries

ASSUME Arch \in {"x86-64", "arm64", "riscv"}

Right == {"R", "W", "X"}

(* A set that is not here is refused, never widened to one that is.            *)
Representable ==
  LET common == {{}, {"R"}, {"R", "W"}, {"R", "X"}, Right} IN
  IF Arch = "x86-64" THEN common ELSE common \cup {{"X"}}

GrantBit == [R |-> 1, W |-> 2, X |-> 4]
DropBit == [R |-> 16, W |-> 32, X |-> 64]

Has(flags, bit) == (flags \div bit) % 2 = 1

(* 0 to 127 are the words in which no bit above DROP_X is set; bit 8 has no    *)
(* meaning. The tables are constants, so that TLC computes them once.          *)
FlagWords == 0..127
Known == {f \in FlagWords : ~Has(f, 8)}
Grant == [f \in FlagWords |-> {r \in Right : Has(f, GrantBit[r])}]
Drop == [f \in FlagWords |-> {r \in Right : Has(f, DropBit[r])}]

(* The word that says grant and drop: what a list shows of an offer.           *)
FlagsOf(grant, drop) == CHOOSE f \in Known : Grant[f] = grant /\ Drop[f] = drop
Flags == [grant \in SUBSET Right |-> [drop \in SUBSET Right |-> FlagsOf(grant, drop)]]
=============================================================================
