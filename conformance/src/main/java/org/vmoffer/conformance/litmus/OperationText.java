package org.vmoffer.conformance.litmus;

import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.conformance.BadInputException;

/**
 * Calls as litmus tests write them. What the format cannot say, a negative address for instance, is
 * written as something else, which {@link LitmusWriter} finds out when it reads it back.
 */
public final class OperationText {
  private static final int PAGE = OperationReader.PAGE_SIZE;

  private OperationText() {}

  /**
   * The operation.
   *
   * @param device whether a device makes the access
   */
  public static String of(Call call, boolean device) {
    return switch (call) {
      case Call.Access c -> (device ? "dma " : "") + access(c);
      case Call.VmOffer c when c.len() == 0 && c.flags() == 0 ->
          "cancel %s to P%d".formatted(range(c.addr(), PAGE), c.destPid());
      case Call.VmOffer c ->
          "offer %s to P%d %s".formatted(range(c.addr(), c.len()), c.destPid(), rights(c));
      case Call.VmClaim c -> claim(c);
      case Call.VmListOffer c -> "list room " + c.count();
      case Call.Mmap c ->
          "mmap %s %s%s"
              .formatted(
                  range(c.addr(), c.pages() * PAGE),
                  word(c.perms()),
                  c.special() ? " special" : "");
      case Call.Munmap c -> "munmap " + range(c.addr(), c.pages() * PAGE);
      case Call.Mprotect c ->
          "mprotect %s %s".formatted(range(c.addr(), c.pages() * PAGE), word(c.perms()));
      case Call.Pin c -> "pin " + range(c.addr(), PAGE);
      case Call.Unpin c -> "unpin " + range(c.addr(), PAGE);
      case Call.Fork _ -> "fork";
      case Call.Exec _ -> "exec";
      case Call.Exit _ -> "exit";
      case Call.Spawn _ -> "spawn";
    };
  }

  private static String access(Call.Access access) {
    String page = "[%d]".formatted(Math.floorDiv(access.addr(), PAGE));
    return switch (access.kind()) {
      case R -> "load " + page;
      case W -> "store %s %d".formatted(page, access.value());
      case X -> "fetch " + page;
    };
  }

  private static String claim(Call.VmClaim claim) {
    StringBuilder text = new StringBuilder("claim P" + claim.srcPid());
    text.append(range(claim.remoteAddr(), PAGE));
    if (claim.localAddr() != 0) {
      text.append(" at ").append(range(claim.localAddr(), PAGE));
    }
    if (claim.size() != 0) {
      text.append(" pages ").append(claim.size() / PAGE);
    }
    return text.toString();
  }

  private static String rights(Call.VmOffer offer) {
    if (!Flags.isKnown(offer.flags())) {
      throw new BadInputException("flags", "unknown bits in " + offer.flags(), "known flags");
    }
    return rights(Flags.grant(offer.flags()), Flags.drop(offer.flags()));
  }

  /** What is granted and dropped. */
  static String rights(Permissions grant, Permissions drop) {
    String dropped =
        drop.equals(Permissions.RWX) ? " disown" : drop.isEmpty() ? "" : " drop " + drop;
    return "grant " + word(grant) + dropped;
  }

  /** A set of rights. */
  static String word(Permissions rights) {
    return rights.isEmpty() ? Term.NONE : rights.toString();
  }

  private static String range(long addr, long len) {
    long page = Math.floorDiv(addr, PAGE);
    long offset = Math.floorMod(addr, PAGE);
    String from = "[" + page + (offset == 0 ? "" : "+" + offset);
    long pages = Math.floorDiv(len, PAGE);
    if (len % PAGE != 0 || pages < 1) {
      return from + "] bytes " + len;
    }
    return from + (pages == 1 ? "]" : ".." + (page + pages - 1) + "]");
  }
}
