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

(* Every set names the callers first.                                            *)
Offering(pids, dests, addrs, lens, flags) ==
  [pid : pids, dest_pid : dests, addr : addrs, len : lens, flags : flags]
Cancelling(pids, dests, addrs) == Offering(pids, dests, addrs, {0}, {0})

ClaimingExactly(pids, srcs, remotes, locals, sizes, flags, oks, ids, mins) ==
  [pid : pids, src_pid : srcs, remote_addr : remotes, local_addr : locals, size : sizes,
   flags : flags, out_ok : oks, expect_id : ids, min_perms : mins]
Claiming(pids, srcs, remotes, locals, sizes) ==
  ClaimingExactly(pids, srcs, remotes, locals, sizes, {0}, {TRUE}, {0}, {{}})

Listing(pids, counts) == [pid : pids, count : counts, out_ok : {TRUE}]

Mmapping(pids, addrs, pages, perms) ==
  [pid : pids, addr : addrs, pages : pages, perms : perms, special : {FALSE}]
MmappingDevice(pids, addrs, pages, perms) ==
  [pid : pids, addr : addrs, pages : pages, perms : perms, special : {TRUE}]
Munmapping(pids, addrs, pages) == [pid : pids, addr : addrs, pages : pages]
Protecting(pids, addrs, pages, perms) ==
  [pid : pids, addr : addrs, pages : pages, perms : perms]
Pinning(pids, addrs) == [pid : pids, addr : addrs]

(* A store says what it stores; loads and fetches have nothing to say.          *)
Loading(pids, addrs) == [pid : pids, addr : addrs, kind : {"R"}, value : {0}]
Storing(pids, addrs, values) == [pid : pids, addr : addrs, kind : {"W"}, value : values]
Fetching(pids, addrs) == [pid : pids, addr : addrs, kind : {"X"}, value : {0}]

Nothing == {}
=============================================================================
