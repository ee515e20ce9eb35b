package org.vmoffer.conformance.property;

import org.vmoffer.api.Call;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.graph.Invocation;

/** Calls as Java expressions, by the method that reads like the C function where one fits. */
final class CallText {
  private CallText() {}

  /** The call of a kernel that is named {@code kernel}. */
  static String of(Invocation invocation) {
    int pid = invocation.pid();
    return "kernel."
        + switch (invocation.call()) {
          case Call.VmOffer c when c.len() == 0 && c.flags() == 0 -> method("vmCancel", pid, c, 2);
          case Call.VmOffer c -> method("vmOffer", pid, c, 4);
          case Call.VmClaim c when isPlain(c) -> method("vmClaim", pid, c, 4);
          case Call.VmClaim c -> method(pid, c);
          case Call.VmListOffer c when c.outOk() -> method("vmListOffer", pid, c, 1);
          case Call.VmListOffer c -> method(pid, c);
          case Call.Mmap c when !c.special() -> method("mmap", pid, c, 3);
          case Call.Mmap c -> method(pid, c);
          case Call.Munmap c -> method("munmap", pid, c, 2);
          case Call.Mprotect c -> method("mprotect", pid, c, 3);
          case Call.Access c -> access(pid, c);
          case Call.Fork _ -> "fork(" + pid + ")";
          case Call.Exec _ -> "exec(" + pid + ")";
          case Call.Exit _ -> "exit(" + pid + ")";
          case Call.Spawn _ -> "spawn()";
          case Call.Pin c -> method("pin", pid, c, 1);
          case Call.Unpin c -> method("unpin", pid, c, 1);
        };
  }

  private static boolean isPlain(Call.VmClaim call) {
    return call.flags() == 0
        && call.outOk()
        && call.expectId() == 0
        && call.minPerms() == Permissions.NONE;
  }

  private static String access(int pid, Call.Access call) {
    return switch (call.kind()) {
      case R -> method("load", pid, call, 1);
      case W ->
          "store(%d, %s, %s)"
              .formatted(pid, JavaText.components(call, 1), JavaText.of(call.value()));
      case X -> method("fetch", pid, call, 1);
    };
  }

  private static String method(String name, int pid, Record call, int arguments) {
    return "%s(%d, %s)".formatted(name, pid, JavaText.components(call, arguments));
  }

  private static String method(int pid, Record call) {
    return "call(%d, %s)".formatted(pid, JavaText.of(call));
  }
}
