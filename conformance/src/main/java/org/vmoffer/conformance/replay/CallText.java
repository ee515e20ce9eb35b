package org.vmoffer.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;

/**
 * Calls as C would write them. What a call reads through a pointer is shown as {@code &name=value}.
 */
public final class CallText {
  private static final String NULL = "NULL";

  private CallText() {}

  /** The call as text. */
  public static String of(Call call) {
    return switch (call) {
      case Call.VmOffer c ->
          "vm_offer(%d, %s, %d, %s)"
              .formatted(c.destPid(), address(c.addr()), c.len(), flags(c.flags()));
      case Call.VmClaim c -> claim(c);
      case Call.VmListOffer c ->
          "vm_listoffer(%s, &count=%d)".formatted(c.outOk() ? "list" : NULL, c.count());
      case Call.Mmap c ->
          "mmap(%s, %d, %s%s)"
              .formatted(
                  address(c.addr()), c.pages(), rights(c.perms()), c.special() ? ", SPECIAL" : "");
      case Call.Munmap c -> "munmap(%s, %d)".formatted(address(c.addr()), c.pages());
      case Call.Mprotect c ->
          "mprotect(%s, %d, %s)".formatted(address(c.addr()), c.pages(), rights(c.perms()));
      case Call.Access c -> access(c);
      case Call.Fork _ -> "fork()";
      case Call.Exec _ -> "exec()";
      case Call.Exit _ -> "exit()";
      case Call.Spawn _ -> "spawn()";
      case Call.Pin c -> "pin(%s)".formatted(address(c.addr()));
      case Call.Unpin c -> "unpin(%s)".formatted(address(c.addr()));
    };
  }

  private static String claim(Call.VmClaim claim) {
    String local = claim.outOk() ? "&local=" + address(claim.localAddr()) : NULL;
    String size = claim.outOk() ? "&size=" + claim.size() : NULL;
    String expected =
        claim.expectId() == 0 && claim.minPerms().isEmpty()
            ? ""
            : ", %d, %s".formatted(claim.expectId(), rights(claim.minPerms()));
    return "vm_claim(%d, %s, %s, %s, %s%s)"
        .formatted(
            claim.srcPid(),
            address(claim.remoteAddr()),
            local,
            size,
            flags(claim.flags()),
            expected);
  }

  private static String access(Call.Access access) {
    String address = address(access.addr());
    return switch (access.kind()) {
      case R -> "load(%s)".formatted(address);
      case W -> "store(%s, %d)".formatted(address, access.value());
      case X -> "fetch(%s)".formatted(address);
    };
  }

  /** An address in hexadecimal, with its sign. */
  public static String address(long address) {
    if (address == 0) {
      return "0";
    }
    return address < 0
        ? "-0x" + Long.toUnsignedString(-address, 16)
        : "0x" + Long.toHexString(address);
  }

  /** A word of flags by their names; bits that mean nothing are kept as a number. */
  public static String flags(long flags) {
    if (flags <= 0) {
      return Long.toString(flags);
    }
    List<String> names = new ArrayList<>();
    addRights(names, "VMO_GRANT", "VMO_GRANTALL", Flags.grant(flags));
    addRights(names, "VMO_DROP", "VMO_DISOWN", Flags.drop(flags));
    long unknown = flags & ~(long) (Flags.VMO_GRANTALL | Flags.VMO_DISOWN);
    if (unknown != 0) {
      names.add("0x" + Long.toHexString(unknown));
    }
    return String.join("|", names);
  }

  private static void addRights(
      List<String> names, String prefix, String all, Permissions permissions) {
    if (permissions == Permissions.RWX) {
      names.add(all);
      return;
    }
    permissions.toString().chars().forEach(right -> names.add(prefix + "_" + (char) right));
  }

  private static String rights(Permissions permissions) {
    if (permissions.isEmpty()) {
      return "PROT_NONE";
    }
    List<String> names = new ArrayList<>();
    if (permissions.contains(Permissions.R)) {
      names.add("PROT_READ");
    }
    if (permissions.contains(Permissions.W)) {
      names.add("PROT_WRITE");
    }
    if (permissions.contains(Permissions.X)) {
      names.add("PROT_EXEC");
    }
    return String.join("|", names);
  }
}
