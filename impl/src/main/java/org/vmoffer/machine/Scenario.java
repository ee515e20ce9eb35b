package org.vmoffer.machine;

import java.util.List;
import org.vmoffer.api.Marks;
import org.vmoffer.api.Permissions;
import org.vmoffer.kernel.MachineConfig;
import org.vmoffer.pagetable.EntryFormat;

/**
 * A machine, the state in which it starts, and what its threads do: the constants of the
 * specification's kernel level. Levels and entries of the tables are those of the entry format.
 *
 * @param config what the kernel knows of the machine
 * @param storeDepth stores that may wait in one core; 0: a store is in memory at once
 * @param structureCaches whether cores cache tables of higher levels as well
 * @param evictions whether a core may drop what it has cached at any moment
 * @param tableMoves whether a disowning claim of a whole aligned table moves the table
 * @param flushBatch pages that a call may change before it asks for their flush
 * @param observed whether what threads are told is kept
 * @param threads who runs what; thread 1 is the first
 * @param pages what is mapped in the beginning
 * @param offers what is pending in the beginning
 */
public record Scenario(
    MachineConfig config,
    int storeDepth,
    boolean structureCaches,
    boolean evictions,
    boolean tableMoves,
    int flushBatch,
    boolean observed,
    List<Program> threads,
    List<StartPage> pages,
    List<StartOffer> offers) {

  /** Keeps copies, and checks everything. */
  public Scenario {
    threads = List.copyOf(threads);
    pages = List.copyOf(pages);
    offers = List.copyOf(offers);
    ScenarioCheck.check(config, storeDepth, flushBatch, threads, pages, offers);
  }

  /**
   * A thread, or a device, of a process.
   *
   * @param pid its process
   * @param later whether it starts with a process that somebody creates
   * @param operations its calls and accesses, in order
   */
  public record Program(int pid, boolean later, List<Operation> operations) {
    /** Keeps a copy. */
    public Program {
      operations = List.copyOf(operations);
    }

    /** Whether this is a device, which has no core. */
    public boolean isDevice() {
      return operations.stream().anyMatch(Operation.Dma.class::isInstance);
    }
  }

  /**
   * A page that is mapped in the beginning.
   *
   * @param pid in whose address space
   * @param page number of the page
   * @param frame number of the data frame
   * @param current what is permitted
   * @param maximum what {@code mprotect} may reach
   * @param marks the marks
   */
  public record StartPage(
      int pid, long page, int frame, Permissions current, Permissions maximum, Marks marks) {}

  /**
   * An offer that is pending in the beginning.
   *
   * @param source pid that offers
   * @param destination pid that may claim
   * @param page first page in the source
   * @param pages how many
   * @param grant what the claimer gets
   * @param drop what the source gives up
   */
  public record StartOffer(
      int source, int destination, long page, long pages, Permissions grant, Permissions drop) {}

  /** A scenario to be filled in, on a machine with these page tables. */
  public static ScenarioBuilder with(EntryFormat format) {
    return new ScenarioBuilder(format);
  }

  /** Tables that a walk visits. */
  public int levels() {
    return config.format().geometry().levels();
  }

  /** Entries of a table. */
  public int fanOut() {
    return config.format().geometry().entries();
  }
}
