package org.vmoffer.kernel;

import org.vmoffer.memory.KernelMemory;
import org.vmoffer.pagetable.PageTables;
import org.vmoffer.pagetable.TablePool;

/**
 * The kernel's tables, all of them in one memory, one behind the other: processes, offers, data
 * frames, page tables. The objects hold no state of their own.
 */
public final class KernelState {
  private final MachineConfig config;
  private final KernelMemory memory;
  private final ProcessTable processes;
  private final OfferTable offers;
  private final FrameTable frames;
  private final PageTables tables;

  /**
   * The state of a machine that has just been switched on: no process, no offer, all frames free.
   */
  KernelState(MachineConfig config) {
    this(config, new KernelMemory(words(config)));
    format();
  }

  /** The state that the first words of a memory hold, {@link #words} of them. */
  public KernelState(MachineConfig config, KernelMemory memory) {
    this.config = config;
    this.memory = memory;
    int base = 0;
    this.processes = new ProcessTable(memory, base, config.maxPid());
    base += ProcessTable.size(config.maxPid());
    this.offers = new OfferTable(memory, base, processes);
    base += (int) OfferTable.size((long) config.maxPid() * config.offerLimit());
    this.frames = new FrameTable(memory, base, config);
    base += (int) FrameTable.size(config.frames());
    TablePool pool = new TablePool(memory, base, config.format(), config.tableFrames());
    this.tables = new PageTables(memory, config.format(), pool);
  }

  /** Makes zeroed words a machine that has just been switched on. */
  public void format() {
    frames.format();
    tables.pool().format();
  }

  /**
   * How many words the state of a machine takes.
   *
   * @throws IllegalArgumentException if they are too many for one memory
   */
  public static int words(MachineConfig config) {
    long size =
        ProcessTable.size(config.maxPid())
            + OfferTable.size((long) config.maxPid() * config.offerLimit())
            + FrameTable.size(config.frames())
            + TablePool.size(config.format(), config.tableFrames());
    if (size > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("a machine of " + size + " words is too large");
    }
    return (int) size;
  }

  /** What the machine is. */
  public MachineConfig config() {
    return config;
  }

  /** The words. */
  public KernelMemory memory() {
    return memory;
  }

  /** Who lives. */
  public ProcessTable processes() {
    return processes;
  }

  /** What is pending. */
  public OfferTable offers() {
    return offers;
  }

  /** The data frames. */
  public FrameTable frames() {
    return frames;
  }

  /** The page tables. */
  public PageTables tables() {
    return tables;
  }
}
