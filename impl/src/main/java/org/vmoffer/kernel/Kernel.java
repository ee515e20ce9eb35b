package org.vmoffer.kernel;

import org.vmoffer.api.Call;
import org.vmoffer.api.Reply;
import org.vmoffer.api.VmKernel;

/**
 * The reference kernel: every call is one atomic step over real page tables. Where the semantics
 * leave a choice it takes the lowest: frame, pid, placement.
 *
 * <p>Not for use by several threads at once.
 */
public final class Kernel implements VmKernel {
  private final KernelState state;
  private final VmOffer vmOffer;
  private final World world;

  /** A machine that has just been switched on: no process, no offer, all frames free. */
  public Kernel(MachineConfig config) {
    this(new KernelState(config));
  }

  private Kernel(KernelState state) {
    AddressSpaces spaces = new AddressSpaces(state);
    this.state = state;
    this.vmOffer = new VmOffer(state, spaces);
    this.world = new World(state, spaces);
  }

  /** What the machine is. */
  public MachineConfig config() {
    return state.config();
  }

  /** The kernel's tables; for {@code org.vmoffer.view} alone to read. */
  public KernelState state() {
    return state;
  }

  /** A second kernel in the same state, which goes its own way from here; it has no marks. */
  public Kernel copy() {
    return new Kernel(new KernelState(state.config(), state.memory().copy()));
  }

  /**
   * Remembers this moment for {@link #rewind}. As long as nothing is written it is the same mark.
   */
  public int mark() {
    return state.memory().mark();
  }

  /**
   * Undoes everything since the mark, which stays valid; later marks do not.
   *
   * @throws IllegalArgumentException if the mark was never given, or is gone
   */
  public void rewind(int mark) {
    state.memory().rewind(mark);
  }

  /** Forgets all marks; a kernel without marks keeps no record of what it overwrites. */
  public void forgetMarks() {
    state.memory().forgetMarks();
  }

  @Override
  public Reply call(int pid, Call call) {
    if (!(call instanceof Call.Spawn) && !state.processes().isAlive(pid)) {
      throw new IllegalArgumentException("only live processes call, and " + pid + " is not one");
    }
    return switch (call) {
      case Call.VmOffer c -> c.len() == 0 ? vmOffer.cancel(pid, c) : vmOffer.offer(pid, c);
      case Call.VmClaim c -> vmOffer.claim(pid, c);
      case Call.VmListOffer c -> vmOffer.listOffers(pid, c);
      case Call.Mmap c -> world.mmap(pid, c);
      case Call.Munmap c -> world.munmap(pid, c);
      case Call.Mprotect c -> world.mprotect(pid, c);
      case Call.Access c -> world.access(pid, c);
      case Call.Fork _ -> world.fork(pid);
      case Call.Exec _ -> world.exec(pid);
      case Call.Exit _ -> world.exit(pid);
      case Call.Spawn _ -> world.spawn();
      case Call.Pin c -> world.pin(pid, c);
      case Call.Unpin c -> world.unpin(pid, c);
    };
  }
}
