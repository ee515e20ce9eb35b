package org.vmoffer.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.vmoffer.api.Call;
import org.vmoffer.api.Flags;
import org.vmoffer.api.Permissions;
import org.vmoffer.api.Reply;
import org.vmoffer.pagetable.Formats;
import org.vmoffer.view.AbstractState;

/** Machines for tests, and the states from which tests start. */
public final class Machines {
  /** Bytes in a page. */
  public static final long PAGE = 4096;

  /** The first process. */
  public static final int SOURCE = 1;

  /** The second process. */
  public static final int TARGET = 2;

  /** Shares a page for reading. */
  public static final int SHARE_R = Flags.VMO_GRANT_R;

  /** Hands a page over for reading. */
  public static final int MOVE_R = Flags.VMO_GRANT_R | Flags.VMO_DISOWN;

  private static final int USER_PAGES = 4;

  private Machines() {}

  /** x86-64 with four user pages, eight frames, three pids and a limit of two offers. */
  public static MachineConfig config() {
    return MachineConfig.withAmpleTables(Formats.X86_64, USER_PAGES, 8, 3, 2);
  }

  /** The same machine with fewer or more frames for page tables. */
  public static MachineConfig config(int tableFrames) {
    return new MachineConfig(Formats.X86_64, USER_PAGES, 8, tableFrames, 3, 2);
  }

  /** Two processes; the source has mapped its pages 0 and 1 with these permissions. */
  public static Kernel mapped(MachineConfig config, Permissions permissions) {
    Kernel kernel = new Kernel(config);
    succeed(kernel.spawn());
    succeed(kernel.spawn());
    succeed(kernel.mmap(SOURCE, 0, 2, permissions));
    return kernel;
  }

  /** The same with readable and writable pages. */
  public static Kernel mapped() {
    return mapped(config(), Permissions.RW);
  }

  /** The source has also offered page 0 to the target with these flags. */
  public static Kernel offered(long flags) {
    Kernel kernel = mapped();
    succeed(kernel.vmOffer(SOURCE, TARGET, 0, PAGE, flags));
    return kernel;
  }

  /** Insists on success. */
  public static Reply succeed(Reply reply) {
    assertTrue(reply.rule().isSuccess(), () -> "refused: " + reply);
    return reply;
  }

  /** A claim by the target of what the source has offered at address 0. */
  public static Call.VmClaim claim(long localAddr, long size) {
    return new Call.VmClaim(SOURCE, 0, localAddr, size, 0);
  }

  /** The mapped pages of a process, one line each: page, frame, current/maximum, marks. */
  public static List<String> pages(Kernel kernel, int pid) {
    for (AbstractState.ProcessState process : AbstractState.of(kernel).processes()) {
      if (process.pid() == pid) {
        return process.pages().stream().map(Machines::line).toList();
      }
    }
    throw new AssertionError("pid " + pid + " is not alive");
  }

  private static String line(AbstractState.Page page) {
    return "%d: frame %d %s/%s %s"
        .formatted(
            page.page(),
            page.frame(),
            page.current(),
            page.maximum(),
            String.join(" ", page.marks().names()))
        .strip();
  }
}
