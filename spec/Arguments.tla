------------------------------ MODULE Arguments ------------------------------
(* Words for the models: sets of argument records, and what a model looks at.   *)
(* A model is bounds and arguments only; it adds no behaviour.                  *)
EXTENDS Properties

(* Distinct states are told apart by everything but the reply. No action looks  *)
(* at the reply, so this cuts no behaviour, and every step still carries its    *)
(* own reply to whoever reads the steps.                                        *)
StateView == state

(* Pages as addresses and lengths.                                              *)
At(pages) == {g * PageSize : g \in pages}
AllAddrs == At(Pages)
AllLens == At(1..UserPages)

GR == GrantBit.R
GW == GrantBit.W
GX == GrantBit.X
DR == DropBit.R
DW == DropBit.W
DX == DropBit.X
DISOWN == DR + DW + DX

Offering(dests, addrs, lens, flags) ==
  [dest_pid : dests, addr : addrs, len : lens, flags : flags]
Cancelling(dests, addrs) == Offering(dests, addrs, {0}, {0})

ClaimingExactly(srcs, remotes, locals, sizes, flags, oks, ids, mins) ==
  [src_pid : srcs, remote_addr : remotes, local_addr : locals, size : sizes, flags : flags,
   out_ok : oks, expect_id : ids, min_perms : mins]
Claiming(srcs, remotes, locals, sizes) ==
  ClaimingExactly(srcs, remotes, locals, sizes, {0}, {TRUE}, {0}, {{}})

Listing(counts) == [count : counts, out_ok : {TRUE}]

Mmapping(addrs, pages, perms) ==
  [addr : addrs, pages : pages, perms : perms, special : {FALSE}]
MmappingDevice(addrs, pages, perms) ==
  [addr : addrs, pages : pages, perms : perms, special : {TRUE}]
Munmapping(addrs, pages) == [addr : addrs, pages : pages]
Protecting(addrs, pages, perms) == [addr : addrs, pages : pages, perms : perms]

(* A store says what it stores; loads and fetches have nothing to say.          *)
Loading(addrs) == [addr : addrs, kind : {"R"}, value : {0}]
Storing(addrs, values) == [addr : addrs, kind : {"W"}, value : values]
Fetching(addrs) == [addr : addrs, kind : {"X"}, value : {0}]

Nothing == {}
=============================================================================
