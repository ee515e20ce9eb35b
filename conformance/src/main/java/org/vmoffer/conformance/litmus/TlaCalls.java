package org.vmoffer.conformance.litmus;

import org.vmoffer.api.Call;

/** Calls as the programs of the kernel level have them: a name and a record of arguments. */
final class TlaCalls {
  private TlaCalls() {}

  /** The name of a call. */
  static String name(Call call) {
    return switch (call) {
      case Call.VmOffer _ -> "offer";
      case Call.VmClaim _ -> "claim";
      case Call.VmListOffer _ -> "list";
      case Call.Mmap _ -> "mmap";
      case Call.Munmap _ -> "munmap";
      case Call.Mprotect _ -> "mprotect";
      case Call.Access _ -> "access";
      case Call.Fork _ -> "fork";
      case Call.Exec _ -> "exec";
      case Call.Exit _ -> "exit";
      case Call.Spawn _ -> "spawn";
      case Call.Pin _ -> "pin";
      case Call.Unpin _ -> "unpin";
    };
  }

  /** The fields of its arguments but the caller. */
  static String arguments(Call call) {
    return switch (call) {
      case Call.VmOffer o ->
          "dest_pid |-> %d, addr |-> %d, len |-> %d, flags |-> %d"
              .formatted(o.destPid(), o.addr(), o.len(), o.flags());
      case Call.VmClaim c ->
          ("src_pid |-> %d, remote_addr |-> %d, local_addr |-> %d, size |-> %d, flags |-> %d,"
                  + " out_ok |-> %s, expect_id |-> %d, min_perms |-> %s")
              .formatted(
                  c.srcPid(),
                  c.remoteAddr(),
                  c.localAddr(),
                  c.size(),
                  c.flags(),
                  TlaText.bool(c.outOk()),
                  c.expectId(),
                  TlaText.rights(c.minPerms()));
      case Call.VmListOffer l ->
          "count |-> %d, out_ok |-> %s".formatted(l.count(), TlaText.bool(l.outOk()));
      case Call.Mmap m ->
          "addr |-> %d, pages |-> %d, perms |-> %s, special |-> %s"
              .formatted(m.addr(), m.pages(), TlaText.rights(m.perms()), TlaText.bool(m.special()));
      case Call.Munmap m -> "addr |-> %d, pages |-> %d".formatted(m.addr(), m.pages());
      case Call.Mprotect m ->
          "addr |-> %d, pages |-> %d, perms |-> %s"
              .formatted(m.addr(), m.pages(), TlaText.rights(m.perms()));
      case Call.Access a ->
          "addr |-> %d, kind |-> \"%s\", value |-> %d".formatted(a.addr(), a.kind(), a.value());
      case Call.Pin p -> "addr |-> " + p.addr();
      case Call.Unpin u -> "addr |-> " + u.addr();
      case Call.Fork _, Call.Exec _, Call.Exit _, Call.Spawn _ -> "";
    };
  }
}
